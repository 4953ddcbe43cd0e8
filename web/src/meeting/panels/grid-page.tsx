import type { School } from '@xuetu/geodata/model';
import { gridRows } from '@xuetu/geodata/symbology';
import { useMemo } from 'react';
import { useMeetingWords } from '../../words/use-meeting-words.ts';
import { changeView } from '../actions/change-view.ts';
import { planShown } from '../figures/plans-shown.ts';
import { useMeeting } from '../use-meeting.ts';
import './grid.css';

/** Schools shown at a time; a room reads no more. The emptiest come last. */
const MOST_ROWS = 40;
/** The map behind the grid looks at the school from no further than this. */
const NEAR_ZOOM = 13;

/** 学校 x 年份: every school of the stage in every year by its seat pressure. A click opens the school, on the map and in its year. */
export function GridPage() {
  const words = useMeetingWords();
  const { said } = words;
  const { stage, year, selection, camera, gridFrom } = useMeeting((state) => state.view)!;
  const figures = useMeeting((state) => state.figures[planShown(state)]);
  const simulated = figures?.status === 'ready' ? figures.simulated : undefined;
  const rows = useMemo(() => (simulated ? gridRows(simulated, stage) : []), [simulated, stage]);
  const open = ({ id, location: [lng, lat] }: School, each: number) =>
    changeView({
      selection: `school:${id}`,
      year: each,
      camera: { ...camera, lng, lat, zoom: Math.max(camera.zoom, NEAR_ZOOM) },
    });
  const from = gridFrom < rows.length ? gridFrom : 0;
  const to = Math.min(from + MOST_ROWS, rows.length);
  return (
    <section className="meeting-grid" aria-label={said('grid')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{said('schoolColumn')}</th>
            {simulated?.results.years.map((each) => (
              <th key={each} scope="col" data-now={each === year}>
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(from, to).map(({ school, cells }) => (
            <tr key={school.id} data-chosen={selection === `school:${school.id}`}>
              <th scope="row">
                <button type="button" onClick={() => open(school, year)}>
                  {words.locale === 'en' && school.nameEn ? school.nameEn : school.name}
                </button>
              </th>
              {cells.map(({ year: each, use, pressure, mark, isBroken }) => (
                <td key={each} data-now={each === year} data-broken={isBroken}>
                  <button
                    type="button"
                    disabled={use === undefined}
                    style={pressure && { background: pressure.colour, color: pressure.ink }}
                    aria-label={`${school.name} ${words.year(each)} ${use === undefined ? said('closedCell') : words.percent(use)}`}
                    onClick={() => open(school, each)}
                  >
                    {use === undefined ? '·' : Math.round(use * 100)}
                    {mark && <small>{mark}</small>}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_ROWS && (
        <nav className="grid-pages" aria-label={said('gridPages')}>
          <button
            type="button"
            disabled={from === 0}
            onClick={() => changeView({ gridFrom: Math.max(0, from - MOST_ROWS) })}
          >
            {said('gridBefore')}
          </button>
          <span>{said('gridRange', { from: from + 1, to, count: rows.length })}</span>
          <button type="button" disabled={to === rows.length} onClick={() => changeView({ gridFrom: to })}>
            {said('gridAfter')}
          </button>
        </nav>
      )}
    </section>
  );
}
