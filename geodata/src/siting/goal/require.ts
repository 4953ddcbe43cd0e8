import type { Programme } from '../programmes/programme.ts';
import type { ActionPattern } from '../siting-goal.ts';
import { allKeysOf, programmeKey, type Requirement } from '../stage-problem/requirement.ts';
import type { Place, StageProblem } from '../stage-problem/stage-problem.ts';
import { choiceKey, withProgrammes } from './forbid.ts';
import { meetsButYear } from './meets.ts';
import { shifted } from './shifted.ts';

/** The problems with what has to be done in them; patterns that nothing can meet are left over. */
export interface Required {
  problems: StageProblem[];
  required: Requirement[];
  unmet: ActionPattern[];
}

/**
 * What each pattern asks for: one of the programmes that have such an action. A pattern with a year adds to the places of these
 * programmes one that begins then. Where a pattern leaves one place only, what does not meet it goes there.
 */
export function requireIn(problems: readonly StageProblem[], patterns: readonly ActionPattern[]): Required {
  const all: Required = { problems: [...problems], required: [], unmet: [] };
  for (const pattern of patterns) {
    const now = pattern.year === undefined ? all.problems : withYear(all.problems, pattern, pattern.year);
    const met = meeting(now, pattern);
    if (met.keys.size === 0) {
      all.unmet.push(pattern);
      continue;
    }
    all.problems = met.places.size === 1 ? onlyMeeting(now, met) : now;
    all.required.push(met.keys);
  }
  const known = new Set(all.problems.flatMap(allKeysOf));
  all.required = all.required.map((keys) => new Set([...keys].filter((key) => known.has(key))));
  return all;
}

interface Meeting {
  /** Keys of the programmes, keys of the choices that they are, and the places where they are. */
  keys: Set<string>;
  choices: Set<string>;
  places: Set<string>;
}

function meeting(problems: readonly StageProblem[], pattern: ActionPattern): Meeting {
  const met: Meeting = { keys: new Set(), choices: new Set(), places: new Set() };
  for (const problem of problems) {
    for (const place of problem.places) {
      for (const programme of place.programmes) {
        const isThen = pattern.year === undefined || hasYear(programme, pattern);
        if (!isThen || !programme.actions.some((action) => meetsButYear(action, pattern))) continue;
        met.keys.add(programmeKey(problem, place, programme));
        met.choices.add(choiceKey(place, programme));
        met.places.add(placeKey(place));
      }
    }
  }
  return met;
}

function hasYear({ actions }: Place['programmes'][number], pattern: ActionPattern): boolean {
  return actions.some((action) => action.year === pattern.year && meetsButYear(action, pattern));
}

/** Adds to each place a form of every programme that a pattern means which takes effect in its year, unless it has one. */
function withYear(problems: readonly StageProblem[], pattern: ActionPattern, year: number): StageProblem[] {
  const shifts = new Map<string, number>();
  for (const { places } of problems)
    for (const place of places)
      for (const programme of place.programmes)
        for (const action of programme.actions)
          if (meetsButYear(action, pattern)) shifts.set(choiceKey(place, programme), year - action.year);
  return withProgrammes(problems, (place, { years }) => [
    ...place.programmes,
    ...place.programmes.flatMap((programme) => {
      const by = shifts.get(choiceKey(place, programme));
      const begins = programme.year + (by ?? 0);
      if (by === undefined || by <= 0 || begins > years.at(-1)!) return [];
      const later = shifted(programme, by, years);
      return place.programmes.some((each) => isSame(each, later)) ? [] : [later];
    }),
  ]).map((problem) => ({
    ...problem,
    places: problem.places.map((place) => ({ ...place, programmes: withoutRepeats(place.programmes) })),
  }));
}

function withoutRepeats(programmes: readonly Programme[]): Programme[] {
  return programmes.filter((each, k) => !programmes.slice(0, k).some((earlier) => isSame(each, earlier)));
}

/** Whether two programmes do the same in the same years. */
function isSame(one: Programme, other: Programme): boolean {
  const kinds = ({ actions }: Programme) =>
    JSON.stringify(actions.map(({ kind, stage, classes, year, until }) => [kind, stage, classes, year, until]));
  return one.year === other.year && kinds(one) === kinds(other);
}

function onlyMeeting(problems: readonly StageProblem[], { choices, places }: Meeting): StageProblem[] {
  return withProgrammes(problems, (place) =>
    places.has(placeKey(place))
      ? place.programmes.filter((each) => choices.has(choiceKey(place, each)))
      : place.programmes,
  );
}

function placeKey({ kind, id }: Place): string {
  return `${kind}/${id}`;
}
