import type { SitingWeights } from '../cost/weights.ts';
import { seededRandom } from '../seeded-random.ts';
import { Arrangement, type Bringing } from '../stage-problem/arrangement.ts';
import { addLoads } from '../stage-problem/loads-of.ts';
import { type Choice, isAlong, STAY, type StageProblem } from '../stage-problem/stage-problem.ts';
import { type Way, waysOf } from '../stage-problem/ways-of.ts';

/** Steps of a search for each unit that can move, and in all. */
const STEPS_PER_UNIT = 2000;
const MOST_STEPS = 700_000;
/** Where so many steps would be fewer for each unit than this, there are more. */
const FEWEST_PER_UNIT = 600;
/** Temperature from the first step to the last, in what moving a pupil who then walks one kilometre costs. */
const WARMTH = [0.5, 0.02] as const;
/** What a pupil beyond the limit costs from the first step to the last, as a multiple of the price of a seat. */
const STRICTNESS = [1.3, 2000] as const;

/** What guides a search: where the pupils of a place must end, what a seat is worth there, and which ways are worth a try. */
export interface Guide {
  /** By [place * Y + year]. */
  limit: Float64Array;
  /** By [place * Y + year], 万元 a seat; positive. */
  prices: Float64Array;
  /** By position in the reach of the unit, -1 for staying. */
  isWorthwhile(u: number, reach: number): boolean;
}

/**
 * One school for each compound, with the programmes of an answer: simulated annealing from the answer with each compound where
 * most of it goes. A step sends one compound elsewhere, or one there and another away from there; pupils beyond the limit
 * cost more and more; with a `part` of the steps it cools that much faster. The sequence of steps is fixed, so the same question gets the same answer. Undefined where no
 * arrangement within the limit was found.
 */
export function searchWholes(
  problem: StageProblem,
  choice: Choice,
  weights: SitingWeights,
  guide: Guide,
  part = 1,
): Choice | undefined {
  const loads = new Float64Array(problem.places.length * problem.years.length);
  const ways = problem.units.map((_, u) => bringingOf(problem, choice, u, weights, guide, loads));
  const movable = problem.units.flatMap((_, u) => (ways[u]!.length > 1 ? [u] : []));
  const state = new Arrangement(ways, guide.limit, guide.prices, problem.places.length);
  ways.forEach((each, u) => {
    state.put(u, mostOf(choice, each, u));
  });
  const best = anneal(state, ways, movable, temperatureOf(problem, weights), part);
  return best && { ...choice, shares: ways.map((each, u) => each[best[u]!]!.shares) };
}

/** The cheapest arrangement within the limit that cooling comes across. */
function anneal(
  state: Arrangement,
  ways: readonly Bringing[][],
  movable: readonly number[],
  degree: number,
  part: number,
): Int32Array | undefined {
  let best = state.excess < 1e-6 ? state.now.slice() : undefined;
  let bestCost = best ? state.cost : Infinity;
  const most = Math.min(Math.max(MOST_STEPS, movable.length * FEWEST_PER_UNIT), movable.length * STEPS_PER_UNIT);
  const steps = Math.ceil(most * part);
  const random = seededRandom(1);
  for (let step = 0; step < steps; step++) {
    const done = step / steps;
    const warmth = degree * WARMTH[0] * (WARMTH[1] / WARMTH[0]) ** done;
    const strictness = STRICTNESS[0] * (STRICTNESS[1] / STRICTNESS[0]) ** done;
    const u = movable[Math.floor(random() * movable.length)]!;
    const from = state.now[u]!;
    const to = otherThan(from, ways[u]!.length, random());
    const before = state.cost + strictness * state.excess;
    const v = random() < 0.5 ? state.someoneAt(ways[u]![to]!.main, random()) : -1;
    const isSwap = v >= 0 && v !== u && ways[v]!.length > 1;
    const wasV = isSwap ? state.now[v]! : -1;
    state.move(u, to);
    if (isSwap) {
      const back = ways[v]!.findIndex((way) => way.main === ways[u]![from]!.main);
      state.move(v, back >= 0 && back !== wasV ? back : otherThan(wasV, ways[v]!.length, random()));
    }
    const worse = state.cost + strictness * state.excess - before;
    if (worse > 0 && random() >= Math.exp(-worse / warmth)) {
      if (isSwap) state.move(v, wasV);
      state.move(u, from);
    } else if (state.excess < 1e-6 && state.cost < bestCost - 1e-9) {
      best = state.now.slice();
      bestCost = state.cost;
    }
  }
  return best;
}

function temperatureOf(problem: StageProblem, weights: SitingWeights): number {
  return weights.movingWanPerPupil + weights.walkingWanPerPupilKmYear * problem.years.length;
}

function bringingOf(
  problem: StageProblem,
  choice: Choice,
  u: number,
  weights: SitingWeights,
  guide: Guide,
  loads: Float64Array,
): Bringing[] {
  const { today } = problem.units[u]!;
  const most = today.reduce((a, b) => (b.share.at(-1)! > a.share.at(-1)! ? b : a)).place;
  const all = waysOf(problem, choice, u, weights);
  const isUsed = (way: Way) => choice.shares[u]!.some((each) => isAlong(each, way.shares[0]!));
  const worthwhile = all.filter((way) => isUsed(way) || guide.isWorthwhile(u, way.reach));
  const Y = problem.years.length;
  const near = new Set([...today.map(({ place }) => place), ...worthwhile.map(({ shares }) => shares[0]!.place)]);
  const slots = [...near]
    .filter((place) => place !== STAY)
    .sort((a, b) => a - b)
    .flatMap((place) => Array.from({ length: Y }, (_, y) => place * Y + y));
  return worthwhile.map((way) => {
    const { place } = way.shares[0]!;
    addLoads(loads, problem.years, problem.units[u]!, way.shares, 1);
    const at = Int32Array.from(slots.filter((i) => loads[i]! > 0));
    const pupils = Float64Array.from(at, (i) => loads[i]!);
    for (const i of at) loads[i] = 0;
    return { ...way, main: place === STAY ? most : place, at, pupils };
  });
}

function mostOf(choice: Choice, ways: readonly Way[], u: number): number {
  const most = choice.shares[u]!.reduce((a, b) => (b.share > a.share ? b : a));
  return ways.findIndex((way) => isAlong(most, way.shares[0]!));
}

function otherThan(from: number, count: number, chance: number): number {
  const to = Math.floor(chance * (count - 1));
  return to >= from ? to + 1 : to;
}
