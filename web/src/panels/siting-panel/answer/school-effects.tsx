import type { SchoolEffect } from '@xuetu/geodata/siting';
import { useMemo, useState } from 'react';
import { classOf, NO_DATA, PRESSURE_CLASSES } from '../../../map/colours.ts';
import { openTool } from '../../../state/actions/open-tool.ts';
import { select } from '../../../state/actions/select.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { Section } from '../../shared/section.tsx';
import { type EffectCell, type EffectRow, effectRows } from './effect-rows.ts';
import { usePlaceName } from './place-name.ts';
import './school-effects.css';

/** Seats used at each school by year, in the colours of the map, before or after. */
export function SchoolEffects({ schools }: { schools: SchoolEffect[] }) {
  const { said, t } = useSitingWords();
  const [side, setSide] = useState<'before' | 'after'>('after');
  const year = useApp((state) => state.year);
  const rows = useMemo(() => effectRows(schools, side), [schools, side]);
  if (rows.length === 0) return <p className="empty-note">{said('effectNone')}</p>;
  return (
    <Section title={said('schoolsEffect')} note={said('schoolsEffectNote')}>
      <div className="radio-row">
        {(['before', 'after'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="effect-side" checked={side === each} onChange={() => setSide(each)} />
            {said(each === 'before' ? 'effectBefore' : 'effectAfter')}
          </label>
        ))}
      </div>
      <div className="table-scroll">
        <table className="heat">
          <thead>
            <tr>
              <th scope="col">{t('school')}</th>
              {rows[0]!.cells.map((cell) => (
                <th key={cell.year} scope="col" className={cell.year === year ? 'is-current' : undefined}>
                  {String(cell.year).slice(2)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <HeatRow key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function HeatRow({ row }: { row: EffectRow }) {
  const words = useSitingWords();
  const school = usePlaceName()(row);
  return (
    <tr>
      <th scope="row" title={school}>
        <button
          type="button"
          className="link"
          onClick={() => {
            select({ kind: 'school', id: row.schoolId }, { fly: true });
            openTool('siting');
          }}
        >
          {school}
        </button>{' '}
        <small>{words.t(`${row.stage}Short`)}</small>
      </th>
      {row.cells.map((cell) => (
        <HeatCell key={cell.year} school={school} cell={cell} />
      ))}
    </tr>
  );
}

function HeatCell({ school, cell }: { school: string; cell: EffectCell }) {
  const { said, count, year } = useSitingWords();
  if (cell.pupils === null && cell.seats === null) return <td className="is-closed" title={said('notOpen')} />;
  const shade = classOf(PRESSURE_CLASSES, cell.share);
  const number = (value: number | null) => count(value ?? Number.NaN);
  const other =
    cell.otherPupils === null && cell.otherSeats === null
      ? ''
      : said('effectCellChange', { pupils: number(cell.otherPupils), seats: number(cell.otherSeats) });
  const text = said('effectCell', {
    school,
    year: year(cell.year),
    pupils: number(cell.pupils),
    seats: number(cell.seats),
  });
  return (
    <td
      style={shade ? { background: shade.colour, color: shade.ink } : { color: NO_DATA.tone }}
      className={shade ? undefined : 'is-unknown'}
      title={text + other}
    >
      {cell.share === undefined ? '–' : percentOf(cell.share)}
    </td>
  );
}

/** Rounded, but up above 100, so that a school with a pupil too many does not read as just full. */
function percentOf(share: number): number {
  return share > 1 ? Math.ceil(share * 100) : Math.round(share * 100);
}
