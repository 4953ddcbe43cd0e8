import type { Redrawn } from '@xuetu/geodata/siting/redraw';
import { select } from '../../state/actions/select.ts';
import { shown } from '../../state/selectors/shown.ts';
import { useApp } from '../../state/use-app.ts';
import { useRedrawWords } from '../../words/use-redraw-words.ts';
import { nameOf } from '../left-panel/school-list.ts';
import { Section } from '../shared/section.tsx';

/** Pupils of each catchment as a bar before and after, and its seats as a line across; the fullest first. */
export function CatchmentBars({ answer }: { answer: Redrawn }) {
  const { said, count, locale, name: nameIt } = useRedrawWords();
  const schools = useApp((state) => shown(state)?.plan.schools);
  const nameIn = (ids: readonly string[]) =>
    (schools ?? [])
      .filter(({ id }) => ids.includes(id))
      .map((school) => nameOf(school, locale))
      .join(locale === 'zh' ? '、' : ', ');
  const use = (pupils: number, seats: number | null) => (seats ? pupils / seats : 0);
  const rows = [...answer.catchments].sort((a, b) => use(b.pupilsBefore, b.seats) - use(a.pupilsBefore, a.seats));
  const most = Math.max(1, ...rows.flatMap((each) => [each.pupilsBefore, each.pupilsAfter, each.seats ?? 0]));
  const width = (pupils: number) => `${(100 * pupils) / most}%`;
  return (
    <Section title={said('perCatchment', { year: String(answer.year) })}>
      <ul className="catchment-bars">
        {rows.map(({ catchmentId, schoolIds, name: known, seats, pupilsBefore, pupilsAfter }) => {
          const opened = answer.sites?.opened.find(({ schoolId }) => schoolIds.includes(schoolId));
          const name = nameIn(schoolIds) || (opened ? nameIt(opened.name) : known);
          const isThere = schools?.some(({ id }) => id === schoolIds[0]);
          const siteId = isThere ? undefined : opened?.action.siteId;
          return (
            <li key={catchmentId}>
              <button
                type="button"
                className="link"
                onClick={() => select(siteId ? { kind: 'site', id: siteId } : { kind: 'school', id: schoolIds[0]! })}
              >
                {name}
              </button>
              <span className="catchment-bar-figures">
                {said('beforeAfter', { before: count(pupilsBefore), after: count(pupilsAfter) })}
                <small>/ {seats === null ? said('unknownSeats') : count(seats)}</small>
              </span>
              <span
                className="catchment-bar"
                role="img"
                aria-label={said('barText', {
                  name,
                  before: count(pupilsBefore),
                  after: count(pupilsAfter),
                  seats: seats === null ? said('unknownSeats') : count(seats),
                })}
              >
                <i className="bar-before" style={{ width: width(pupilsBefore) }} />
                <i
                  className={seats !== null && pupilsAfter > seats + 0.5 ? 'bar-after over' : 'bar-after'}
                  style={{ width: width(pupilsAfter) }}
                />
                {seats !== null && <i className="bar-seats" style={{ left: width(Math.max(0, seats)) }} />}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
