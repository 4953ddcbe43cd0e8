import { type Plan, stageName } from '@xuetu/geodata/model';
import type { AssignedSchool, Reason } from '@xuetu/geodata/reasons';
import { type Said, useSaid } from './use-said.ts';

/** Streets named on a walk; shorter stretches are passed over first. */
const STREETS_TOLD = 6;

/** Which school, by what, with how many seats, how far and along which streets. */
export function ReasonSummary({ plan, reason }: { plan: Plan; reason: Reason }) {
  const told = useSaid(plan);
  const { said, words, schools, room, school } = told;
  const { assigned, children, sentElsewhere, year, by } = reason;
  const stage = words.name(stageName(reason.stage));
  const when = { year: words.year(year), stage };
  return (
    <section className="reason-summary">
      <h3 className="reason-answer">
        {assigned.length > 0
          ? said('goesTo', { ...when, schools: schools(assigned.map(({ schoolId }) => schoolId)) })
          : said(by.kind === 'not-by-catchment' ? 'goesByChoice' : 'goesNowhere', when)}
      </h3>
      <ul>
        <li>{sentenceCase(words.name(by.sentence))}</li>
        <li>
          {Number.isNaN(children)
            ? said('childrenUnknown', { stage })
            : children === 0
              ? said('nobodyHere', { stage })
              : said('childrenHere', { stage, count: children })}
          {assigned.map(({ schoolId, seats, pupils, left }) => (
            <span key={schoolId}>
              {`${words.locale === 'zh' ? '；' : '; '}${said('seatsLine', { school: school(schoolId), seats: words.count(seats), pupils: words.count(pupils), left: room(left) })}`}
            </span>
          ))}
        </li>
        {sentElsewhere.map(({ pupils, toIds }) => (
          <li key={toIds.join()}>
            {pupils >= children
              ? said('sentAll', { schools: schools(toIds) })
              : said('sentOn', { count: pupils, schools: schools(toIds) })}
          </li>
        ))}
        {assigned.map((each) => (
          <li key={each.schoolId}>{said('wayLine', { walk: wayOf(each, told) })}</li>
        ))}
      </ul>
    </section>
  );
}

function wayOf({ route }: AssignedSchool, { said, walk, listed, words }: Said): string {
  const longest = route.along
    .filter(({ name }) => name !== undefined)
    .toSorted((a, b) => b.metres - a.metres)
    .slice(0, STREETS_TOLD);
  const streets = [...new Set(route.along.filter((each) => longest.includes(each)).map(({ name }) => name!))];
  const roads = [...new Set(route.crossed.flatMap(({ name }) => name ?? []))];
  const brackets = words.locale === 'zh' ? ['（', '）'] : [' (', ')'];
  const parts = [
    walk(route),
    ...(streets.length > 0 ? [said('wayAlong', { streets: listed(streets) })] : []),
    ...(route.how === 'street' && route.metres < Infinity
      ? [
          route.crossings === 0
            ? said('wayClear')
            : said('wayCrosses', {
                count: route.crossings,
                roads: roads.length > 0 ? `${brackets[0]}${listed(roads)}${brackets[1]}` : '',
              }),
        ]
      : []),
  ];
  return parts.join(words.locale === 'zh' ? '，' : ', ');
}

function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
