import type { LocatedProblem } from '../located-catchments/located-problem.ts';
import { usefulSizes } from '../programmes/useful-sizes.ts';
import type { CandidateSize } from './candidate.ts';
import type { RedrawProblem, RedrawQuestion } from './redraw-problem-of.ts';
import { BUILD_WEIGHT } from './redraw-weights.ts';

/** A school in one size: the number of its catchment in the question, and of a candidate how it is built. */
interface SchoolOption {
  served: number;
  size?: CandidateSize;
}

/** Siting and catchments at once as a problem for the search, with what its options stand for. */
export interface LocatedQuestion {
  problem: LocatedProblem;
  options: SchoolOption[];
  /** A plan that costs as much sends somebody where nobody may go. */
  dear: number;
}

/**
 * Puts siting and catchments into one problem: schools that stand are open in one size at no cost, candidates may open in one of theirs, at
 * their yearly cost. Units that may not go to a school may do so only at more than anything else costs. `over` are seats that schools get
 * beyond theirs, so that there is an answer where seats do not suffice.
 */
export function locatedProblemOf(
  { goal, served }: RedrawQuestion,
  { problem: { load, cost, capacity, allowed, starts, units, home } }: RedrawProblem,
  candidates: readonly number[],
  over?: Float64Array,
): LocatedQuestion {
  const standing = served.flatMap(({ candidate }, s) => (candidate ? [] : [s]));
  const sites = [...standing, ...candidates];
  const most = goal.use?.most ?? 1;
  const weight = buildWeightOf(goal);
  const total = load.reduce((sum, each) => sum + each, 0);
  const options = sites.flatMap((s): SchoolOption[] => {
    const { candidate } = served[s]!;
    if (!candidate) return [{ served: s }];
    return usefulSizesOf(candidate.sizes, total / most).map((size) => ({ served: s, size }));
  });
  const place = new Map(sites.map((s, at) => [s, at]));
  const fixedCost = Float64Array.from(options, ({ size }) => weight * (size?.wanPerYear ?? 0));
  const ways = load.length * sites.length;
  const own = new Float64Array(ways);
  const isAllowed = new Uint8Array(ways);
  let dear = 1 + fixedCost.reduce((sum, each) => sum + each, 0);
  for (let u = 0; u < load.length; u++) {
    let worst = 0;
    for (const [at, s] of sites.entries()) {
      own[u * sites.length + at] = cost[u * served.length + s]!;
      if (allowed && !allowed[u * served.length + s]) continue;
      isAllowed[u * sites.length + at] = 1;
      worst = Math.max(worst, own[u * sites.length + at]!);
    }
    dear += worst;
  }
  for (let at = 0; at < ways; at++) if (!isAllowed[at]) own[at] = dear;
  return {
    problem: {
      load,
      cost: own,
      options: {
        site: Int32Array.from(options, (each) => place.get(each.served)!),
        capacity: Float64Array.from(options, ({ served: s, size }) =>
          size ? size.seats * most : capacity[s]! + (over?.[s] ?? 0),
        ),
        fixedCost,
      },
      required: standing.map((_, at) => at),
      fewest: standing.length,
      most: standing.length + Math.min(goal.sites?.most ?? candidates.length, candidates.length),
      streets: { starts, units, home: Int32Array.from(sites, (s) => home[s]!) },
    },
    options,
    dear,
  };
}

/** Pupil-kilometres for 10,000 yuan (万元) a year. */
export function buildWeightOf({ sites }: RedrawQuestion['goal']): number {
  return sites?.buildWeight ?? BUILD_WEIGHT;
}

/** Of sizes in ascending order those up to the first that seats everybody. */
function usefulSizesOf(sizes: readonly CandidateSize[], pupils: number): readonly CandidateSize[] {
  const kept = usefulSizes(
    sizes.map(({ seats }) => seats),
    1,
    [pupils],
  );
  return sizes.slice(0, kept.length);
}
