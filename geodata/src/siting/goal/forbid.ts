import type { Programme } from '../programmes/programme.ts';
import type { ActionPattern, SitingGoal } from '../siting-goal.ts';
import type { Place, StageProblem } from '../stage-problem/stage-problem.ts';
import { meetsButYear } from './meets.ts';
import { shifted } from './shifted.ts';

/** What a goal does not allow anybody to do. */
export type Forbidding = Pick<SitingGoal, 'kinds' | 'forbidden' | 'minimumClasses'>;

/**
 * The problems without the programmes that a goal forbids: of a kind that may not be used, new schools that are too small, and what
 * agrees with a forbidden pattern. A programme that stages share goes in all of them. Where only a year is forbidden, a programme
 * that would begin then begins in the next year allowed.
 */
export function forbid(problems: readonly StageProblem[], forbidding: Forbidding): StageProblem[] {
  const gone = new Set(
    problems.flatMap(({ places }) =>
      places.flatMap((place) =>
        place.programmes.filter((each) => isForbidden(each, forbidding)).map((each) => choiceKey(place, each)),
      ),
    ),
  );
  const patterns = (forbidding.forbidden ?? []).filter(({ year }) => year !== undefined);
  return withProgrammes(problems, (place, problem) =>
    place.programmes
      .filter((each) => !gone.has(choiceKey(place, each)))
      .flatMap((each) => inAllowedYears(each, patterns, problem.years)),
  );
}

/** The problems with other programmes at their places; a site takes compounds from the first year in which one of them opens. */
export function withProgrammes(
  problems: readonly StageProblem[],
  programmesOf: (place: Place, problem: StageProblem) => Programme[],
): StageProblem[] {
  return problems.map((problem) => ({
    ...problem,
    places: problem.places.map((place) => {
      const programmes = programmesOf(place, problem);
      const isOpening = place.kind === 'site' && programmes.length > 0;
      return { ...place, programmes, year: isOpening ? Math.min(...programmes.map(({ year }) => year)) : place.year };
    }),
  }));
}

/** A programme with the same key in two stage problems is one choice. */
export function choiceKey(place: Place, programme: Programme): string {
  return JSON.stringify([place.kind, place.id, programme.id]);
}

/** Whether a goal allows no programme like this in any year. */
export function isForbidden(
  { actions }: Programme,
  { kinds, forbidden = [], minimumClasses = 0 }: Forbidding,
): boolean {
  const patterns = forbidden.filter(({ year }) => year === undefined);
  return actions.some(
    (action) =>
      (kinds && !kinds.includes(action.kind)) ||
      (action.kind === 'build' && action.classes < minimumClasses) ||
      patterns.some((pattern) => meetsButYear(action, pattern)),
  );
}

/** The programme with its beginning moved out of the forbidden years; nothing where none is left. */
function inAllowedYears(
  programme: Programme,
  patterns: readonly ActionPattern[],
  years: readonly number[],
): Programme[] {
  const isFree = (by: number) =>
    !programme.actions.some((action) =>
      patterns.some((pattern) => pattern.year === action.year + by && meetsButYear(action, pattern)),
    );
  const left = years.at(-1)! - programme.year;
  let by = 0;
  while (by <= left && !isFree(by)) by++;
  return by > left ? [] : [shifted(programme, by, years)];
}
