import type { CapacitatedProblem } from './capacitated-problem.ts';
import { SiteWorth } from './site-worth.ts';

/** The best bound of a climb. */
export interface CapacitatedBound {
  value: number;
  /** Sites that it opens. */
  open: Int32Array;
  /** What each unit pays there. */
  prices: Float64Array;
  /** By [site * units + unit]: 0 where no plan of interest sends the unit there; undefined where nothing is known. */
  may: Uint8Array | undefined;
}

/** Where a climb begins: at these prices, with these units at each site. */
export interface ClimbStart {
  prices: Float64Array;
  may: Uint8Array | undefined;
}

/** How far to climb. A bound of `enough` ends it; `upper` is the cost of a plan, or a guess at it. */
export interface ClimbLimits {
  steps: number;
  upper: number;
  enough: number;
  isStopped?: (() => boolean) | undefined;
  /** Told at every step which units a bound sends to a site it opens. */
  visit?: (site: number, units: readonly number[], step: number) => void;
}

/** The bound at one set of prices. */
interface BoundAt {
  value: number;
  sites: OpenedSite[];
  served: Float64Array;
}

interface OpenedSite {
  site: number;
  worth: number;
  units: readonly number[];
}

/** Steps between two looks whether to stop: looking may take as long as a step. */
const BETWEEN_LOOKS = 16;
/** Steps without a better bound after which strides are shortened. */
const PATIENCE = 20;

/**
 * Lagrangian bound of the capacitated p-median problem (Mulvey and Beck 1984): every unit pays a price for being served, every site
 * serves the knapsack of units that pays best, and the `count` best sites open. Prices climb by the subgradient method with a smoothed
 * direction.
 */
export class CapacitatedBounds {
  private readonly problem: CapacitatedProblem;
  private readonly worths: SiteWorth;
  private readonly worth: Float64Array;
  private readonly edge: Float64Array;
  private readonly order: Int32Array;

  constructor(problem: CapacitatedProblem) {
    const units = problem.load.length;
    this.problem = problem;
    this.worths = new SiteWorth(problem);
    this.worth = new Float64Array(units);
    this.edge = new Float64Array(units);
    this.order = Int32Array.from(problem.load.keys());
  }

  /** What the site costs that is as far down a unit's list as sites are rare. */
  firstPrices(): Float64Array {
    const { load, count, cost } = this.problem;
    const units = load.length;
    const rank = Math.min(units - 1, Math.max(1, Math.round(units / count)));
    return Float64Array.from({ length: units }, (_, u) => cost.slice(u * units, (u + 1) * units).sort()[rank]!);
  }

  climb(start: ClimbStart, { steps, upper, enough, isStopped, visit }: ClimbLimits): CapacitatedBound {
    const units = this.problem.load.length;
    let prices = start.prices.slice();
    let best: CapacitatedBound = { ...start, value: -Infinity, open: this.order.slice(0, this.problem.count) };
    const direction = new Float64Array(units);
    let pace = 1;
    this.worths.restrict(start.may);
    for (let step = 0, stale = 0; step < steps; step++) {
      if (step % BETWEEN_LOOKS === BETWEEN_LOOKS - 1 && isStopped?.()) break;
      const { value, sites, served } = this.at(prices);
      if (visit) for (const { site, units: taken } of sites) visit(site, taken, step);
      if (value > best.value) {
        if (value > best.value + 1e-6 * Math.abs(value)) stale = 0;
        best = { ...best, value, open: Int32Array.from(sites, ({ site }) => site), prices: prices.slice() };
      } else stale += 1;
      if (best.value >= enough || pace < 2e-3) break;
      if (stale >= PATIENCE) {
        pace /= 1.4;
        stale = 0;
        prices = best.prices.slice();
        direction.fill(0);
        continue;
      }
      for (let u = 0; u < units; u++) direction[u] = 0.7 * direction[u]! + 1 - served[u]!;
      const length = direction.reduce((sum, each) => sum + each * each, 0);
      if (length === 0) break;
      const stride = (pace * Math.max(1e-4 * upper, upper - value)) / length;
      for (let u = 0; u < units; u++) prices[u]! += stride * direction[u]!;
    }
    return best;
  }

  /** Marks who goes to no site, because every plan that sends it there costs at least `enough`. */
  settled({ prices, may }: ClimbStart, enough: number): Uint8Array {
    const { load, cost, capacity, count } = this.problem;
    const units = load.length;
    const next = may?.slice() ?? new Uint8Array(units * units).fill(1);
    this.worths.restrict(may);
    const { value, sites } = this.at(prices);
    const inside = new Map(sites.map(({ site, worth }) => [site, worth]));
    const last = sites.length < count ? 0 : sites.at(-1)!.worth;
    for (let s = 0; s < units; s++) {
      const without = value - (inside.get(s) ?? last);
      for (let u = 0; u < units; u++) {
        if (!next[s * units + u]) continue;
        const extra = Math.max(0, load[u]! * this.edge[s]! - prices[u]! + cost[u * units + s]!);
        const least = Math.max(inside.get(s) ?? this.worth[s]!, this.worth[s]! + extra);
        if (load[u]! > capacity[s]! || without + least >= enough) next[s * units + u] = 0;
      }
    }
    return next;
  }

  /** Opens the sites of most worth by whole units; looks only at those that are worth enough with units split. */
  private at(prices: Float64Array): BoundAt {
    const { worth, edge, order, worths } = this;
    const { count } = this.problem;
    const highest = prices.reduce((most, each) => Math.max(most, each), 0);
    for (let s = 0; s < worth.length; s++) {
      worth[s] = worths.split(s, prices, highest);
      edge[s] = worths.edge;
    }
    order.sort((a, b) => worth[a]! - worth[b]! || a - b);
    const sites: OpenedSite[] = [];
    for (const site of order) {
      if (sites.length === count && worth[site]! >= sites.at(-1)!.worth) break;
      const whole = worths.whole(site, prices, highest);
      let at = sites.length;
      while (at > 0 && sites[at - 1]!.worth > whole.worth) at -= 1;
      sites.splice(at, 0, { site, ...whole });
      if (sites.length > count) sites.pop();
    }
    const served = new Float64Array(prices.length);
    for (const { units } of sites) for (const u of units) served[u]! += 1;
    const value = sites.reduce((sum, each) => sum + each.worth, 0) + prices.reduce((sum, each) => sum + each, 0);
    return { value, sites, served };
  }
}
