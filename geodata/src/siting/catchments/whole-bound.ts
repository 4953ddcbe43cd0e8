import type { CatchmentProblem } from './catchment-problem.ts';
import { ContiguityCuts } from './contiguity-cuts.ts';
import { Knapsack } from './knapsack.ts';
import type { SplitBound } from './split-bound.ts';
import { waysOfUnits } from './ways-of-units.ts';
import { waysWithin } from './ways-within.ts';

/** What whole units and connected catchments cost at least, and who can still go where in catchments that cost less than some known. */
export interface WholeBound {
  lowerBound: number;
  /** [unit * schools + school], 1 where a unit may go to a school in catchments that cost less. */
  ways: Uint8Array;
}

/** How the search for prices goes. */
interface BoundLimits {
  /** Steps of one climb. */
  steps: number;
  /** Climbs one after the other, each over the ways that the one before has left. */
  climbs: number;
  isStopped?: (() => boolean) | undefined;
}

/**
 * Lagrangian bound: every unit pays a price for its school, every school takes the knapsack of whole units that pays best, and pieces
 * that hang on nothing cost extra (relax and cut, Lucena 2005). Prices climb by the subgradient method (Held, Wolfe and Crowder 1974)
 * from those of the split bound. `upper` is the cost of catchments that are known.
 */
export function wholeBound(
  problem: CatchmentProblem,
  split: SplitBound,
  upper: number,
  limits: BoundLimits,
): WholeBound {
  let ways = waysOfUnits(problem);
  let lowerBound = split.lowerBound;
  const climb = new Climb(problem, split);
  for (let round = 0; round < limits.climbs; round++) {
    const before = ways.reduce((sum, each) => sum + each, 0);
    climb.run(ways, upper, limits);
    lowerBound = Math.max(lowerBound, climb.best);
    ways = climb.waysLeft(ways, upper);
    const after = ways.reduce((sum, each) => sum + each, 0);
    if (limits.isStopped?.() || after > 0.95 * before || lowerBound >= upper) break;
  }
  return { lowerBound, ways };
}

/** Smallest pace of steps, and steps without gain after which it falls. */
const [SLOWEST, PATIENCE] = [4e-3, 18];
/** Part of a bound that sums of rounded numbers may be off by. */
const ROUNDING = 1e-10;
/** Steps before pieces apart are looked for. */
const WARM_UP = 25;

class Climb {
  best = -Infinity;
  private readonly problem: CatchmentProblem;
  private readonly cuts: ContiguityCuts;
  private readonly knapsack: Knapsack;
  private readonly cost: Float64Array;
  private readonly gain: Float64Array;
  private readonly wanted: Int32Array;
  private readonly taken: Uint8Array;
  private readonly isHome: Uint8Array;
  /** What schools that must take many are paid in all. */
  private readonly paid: number;
  private prices: Float64Array;

  constructor(problem: CatchmentProblem, split: SplitBound) {
    const { load, capacity, least, cost, home } = problem;
    const schools = capacity.length;
    this.problem = problem;
    this.cost = cost.slice();
    let paid = 0;
    for (let s = 0; s < schools; s++) {
      const price = least[s]! > 0 ? Math.max(0, split.price[s]!) : 0;
      paid += price * least[s]!;
      if (price > 0) for (let u = 0; u < load.length; u++) this.cost[u * schools + s]! -= price * load[u]!;
    }
    this.paid = paid;
    this.cuts = new ContiguityCuts(problem, this.cost);
    this.gain = new Float64Array(load.length);
    this.knapsack = new Knapsack(this.gain, load);
    this.wanted = new Int32Array(load.length);
    this.taken = new Uint8Array(load.length * schools);
    this.isHome = new Uint8Array(load.length);
    for (const u of home) this.isHome[u] = 1;
    const ways = waysOfUnits(problem);
    this.prices = load.map((children, u) => {
      let least = Infinity;
      for (let s = 0; s < schools; s++) {
        if (ways[u * schools + s])
          least = Math.min(least, this.cost[u * schools + s]! - Math.min(0, split.price[s]!) * children);
      }
      return least < Infinity ? least : 0;
    });
  }

  run(ways: Uint8Array, upper: number, { steps, isStopped }: BoundLimits): void {
    const { problem, cuts, taken } = this;
    const units = problem.load.length;
    const schools = problem.capacity.length;
    const direction = new Float64Array(units);
    let pace = 1.5;
    let best = -Infinity;
    let kept = this.prices.slice();
    cuts.keep();
    for (let step = 0, stale = 0; step < steps && !isStopped?.(); step++) {
      const value = this.value(ways);
      if (value > best) {
        if (value > best + 1e-5 * Math.abs(value)) stale = 0;
        best = value;
        kept = this.prices.slice();
        cuts.keep();
      } else stale += 1;
      if (best >= upper || pace < SLOWEST) break;
      if (stale > PATIENCE) {
        pace /= 1.5;
        stale = 0;
        this.prices = kept.slice();
        cuts.goBack();
        direction.fill(0);
        continue;
      }
      if (step > WARM_UP) cuts.find(taken, ways);
      let length = cuts.turn(taken);
      for (let u = 0; u < units; u++) {
        let times = -1;
        for (let s = 0; s < schools; s++) times += taken[u * schools + s]!;
        direction[u] = 0.7 * direction[u]! - times;
        length += direction[u]! ** 2;
      }
      if (length === 0) break;
      const stride = (pace * Math.max(1e-4 * Math.abs(upper), upper - value)) / length;
      for (let u = 0; u < units; u++) this.prices[u]! += stride * direction[u]!;
      cuts.step(stride);
    }
    this.prices = kept;
    cuts.goBack();
    this.best = Math.max(this.best, best - ROUNDING * Math.abs(best));
  }

  /** Ways that could be part of catchments cheaper than `upper`, at the best prices. */
  waysLeft(ways: Uint8Array, upper: number): Uint8Array {
    const schools = this.problem.capacity.length;
    const left = ways.slice();
    const slack: { room: number; seat: number }[] = [];
    let value = this.paid + this.prices.reduce((sum, each) => sum + each, 0);
    this.taken.fill(0);
    for (let s = 0; s < schools; s++) {
      const { earned, gain, split, price } = this.earn(s, ways);
      value += earned;
      slack.push({ room: gain - split, seat: price });
    }
    const weight = (u: number, s: number) => {
      const at = u * schools + s;
      if (!ways[at]) return Infinity;
      return this.isHome[u]
        ? 0
        : Math.max(0, slack[s]!.seat * this.problem.load[u]! - this.prices[u]! + this.cost[at]!);
    };
    for (let s = 0; s < schools; s++) {
      const within = waysWithin(this.problem, s, upper - value - slack[s]!.room, weight);
      for (let u = 0; u < within.length; u++) if (!within[u]) left[u * schools + s] = 0;
    }
    return left;
  }

  private value(ways: Uint8Array): number {
    let value = this.paid;
    for (const each of this.prices) value += each;
    this.taken.fill(0);
    for (let s = 0; s < this.problem.capacity.length; s++) value += this.earn(s, ways).earned;
    return value;
  }

  /** What a school takes at the prices now, and what that changes: 0 or below but for its own unit. */
  private earn(s: number, ways: Uint8Array) {
    const { problem, prices, cost, gain, wanted, taken, isHome } = this;
    const schools = problem.capacity.length;
    const own = problem.home[s]!;
    let count = 0;
    for (let u = 0; u < isHome.length; u++) {
      if (isHome[u] || !ways[u * schools + s]) continue;
      const worth = prices[u]! - cost[u * schools + s]!;
      if (worth <= 0) continue;
      gain[u] = worth;
      wanted[count++] = u;
    }
    const seats = Math.max(0, problem.capacity[s]! - problem.load[own]!);
    const filled = this.knapsack.fill(wanted.subarray(0, count), seats, { of: taken, stride: schools, offset: s });
    taken[own * schools + s] = 1;
    return { ...filled, earned: cost[own * schools + s]! - prices[own]! - filled.gain };
  }
}
