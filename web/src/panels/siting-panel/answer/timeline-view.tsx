import type { Alternative } from '@xuetu/geodata/siting';
import { useMemo } from 'react';
import { setYear } from '../../../state/actions/set-year.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { KIND_WORDS } from '../kind-words.ts';
import { type Timeline, timelineOf } from './action-timeline.ts';
import { usePlaceName } from './place-name.ts';
import './timeline.css';

/** What happens when: places down, years across, and what is paid in each year. A click on a year shows it on the map. */
export function TimelineView({ alternative }: { alternative: Alternative }) {
  const words = useSitingWords();
  const { said, name } = words;
  const year = useApp((state) => state.year);
  const timeline = useMemo(() => timelineOf(alternative), [alternative]);
  if (timeline.years.length === 0) return null;
  return (
    <div className="timeline-scroll">
      <table className="timeline" aria-label={said('timelineLabel', { name: name(alternative.name) })}>
        <thead>
          <tr>
            <td />
            {timeline.years.map((each) => (
              <th key={each} scope="col" className={each === year ? 'is-current' : undefined}>
                <button type="button" className="link" onClick={() => setYear(each)}>
                  {each}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {timeline.rows.map((row) => (
            <TimelineRowView key={row.key} row={row} years={timeline.years} />
          ))}
        </tbody>
        {timeline.spending.length > 0 && <Spending timeline={timeline} />}
      </table>
    </div>
  );
}

function TimelineRowView({ row, years }: { row: Timeline['rows'][number]; years: number[] }) {
  const words = useSitingWords();
  const { said } = words;
  const place = usePlaceName()(row.marks[0]?.action ?? row);
  const first = Math.min(...row.marks.map((mark) => mark.column));
  return (
    <tr>
      <th scope="row" title={place}>
        {place}
      </th>
      {years.map((year, column) => {
        const here = row.marks.filter((mark) => mark.column === column);
        const isOn = row.marks.some((mark) => mark.column <= column && column <= (mark.until ?? years.length));
        return (
          <td key={year} className={isOn && column >= first ? 'is-on' : undefined}>
            {here.map(({ action }) => (
              <span
                key={`${action.kind}/${action.stage}`}
                className={`timeline-mark is-${action.kind}`}
                title={`${said(KIND_WORDS[action.kind])} ${words.stage(action.stage)} · ${words.year(action.year)} · ${words.wan(action.costWan)}`}
              >
                {said('timelineMark', { kind: said(KIND_WORDS[action.kind]), classes: action.classes })}
              </span>
            ))}
          </td>
        );
      })}
    </tr>
  );
}

function Spending({ timeline: { years, spending } }: { timeline: Timeline }) {
  const { said, wan } = useSitingWords();
  const most = Math.max(...spending);
  return (
    <tfoot>
      <tr>
        <th scope="row">{said('timelineSpending')}</th>
        {spending.map((amount, column) => (
          <td key={years[column]}>
            {amount > 0 && (
              <span className="timeline-paid" title={wan(amount)}>
                <i style={{ height: Math.max(2, (amount / most) * 26) }} />
                {wan(amount)}
              </span>
            )}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
