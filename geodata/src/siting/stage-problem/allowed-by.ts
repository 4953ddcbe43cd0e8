import type { SitingProfile } from '../answer/profiles.ts';
import { periodsOf } from './periods-of.ts';
import { allKeysOf, programmeKey, type Requirement } from './requirement.ts';
import { type Choice, STAY, type StageProblem } from './stage-problem.ts';

/** A stage problem without what a profile does not allow. Places stay where they are in the list, so an answer to it answers the whole one. */
export function allowedBy(profile: SitingProfile, problem: StageProblem): StageProblem {
  const isOut = (p: number) => {
    const { kind, id } = problem.places[p]!;
    const only = profile.sites?.find(({ stage }) => stage === problem.stage)?.siteIds;
    if (kind === 'site' && (profile.isReuse || (only && !only.includes(id)))) return true;
    return profile.without?.includes(id) ?? false;
  };
  return {
    ...problem,
    places: problem.places.map((place, p) => (isOut(p) ? { ...place, programmes: [] } : place)),
    units: problem.units.map((unit) => ({
      ...unit,
      reach: unit.reach.filter(({ place }) => problem.places[place]!.kind !== 'site' || !isOut(place)),
    })),
  };
}

/** What a profile adds to what has to be done: a new school on each of its sites. */
export function requiredBy(profile: SitingProfile, problems: readonly StageProblem[]): Requirement[] {
  return (profile.sites ?? []).flatMap(({ stage, siteIds }) =>
    siteIds.map((siteId) => {
      const keys = problems
        .filter((problem) => problem.stage === stage)
        .flatMap((problem) =>
          problem.places
            .filter(({ kind, id }) => kind === 'site' && id === siteId)
            .flatMap((place) => place.programmes.map((each) => programmeKey(problem, place, each))),
        );
      return new Set(keys);
    }),
  );
}

/** What has to be done, as far as these problems can; undefined where they cannot do one thing of it. */
export function requiredIn(
  problems: readonly StageProblem[],
  required: readonly Requirement[] = [],
): Requirement[] | undefined {
  const known = new Set(problems.flatMap(allKeysOf));
  const left = required.map((each) => new Set([...each].filter((key) => known.has(key))));
  return left.some((each) => each.size === 0) ? undefined : left;
}

/** Whether an answer to a stage problem can be given to the problem that a profile left of it, and costs the same there. */
export function holdsIn(allowed: StageProblem, problem: StageProblem, choice: Choice): boolean {
  const [now, then] = [periodsOf(allowed).ofYear, periodsOf(problem).ofYear];
  return (
    now.every((period, y) => period === then[y]) &&
    choice.programme.every((chosen, p) => chosen < allowed.places[p]!.programmes.length) &&
    choice.shares.every((shares, u) =>
      shares.every(({ place }) => place === STAY || allowed.units[u]!.reach.some((to) => to.place === place)),
    )
  );
}
