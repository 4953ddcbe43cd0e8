import type { CatchmentProblem } from '../catchments/catchment-problem.ts';
import type { LocatedPlan, LocatedProblem } from './located-problem.ts';

/** Who goes where once it is settled which options are open; schools are counted by their place in `open`. */
export interface OpenSites extends CatchmentProblem {
  open: readonly number[];
  openingCost: number;
  /** Whether catchments must hang together; where not, there are no neighbours and `home` is -1. */
  isConnected: boolean;
}

/** Narrows a problem down to a choice of options. */
export function openSitesOf({ load, cost, options, streets }: LocatedProblem, open: readonly number[]): OpenSites {
  const [units, width] = [load.length, open.length];
  const sites = cost.length / units;
  const own = new Float64Array(units * width);
  for (let u = 0; u < units; u++) {
    for (let at = 0; at < width; at++) own[u * width + at] = cost[u * sites + options.site[open[at]!]!]!;
  }
  return {
    open,
    openingCost: open.reduce((sum, o) => sum + options.fixedCost[o]!, 0),
    isConnected: streets !== undefined,
    load,
    capacity: Float64Array.from(open, (o) => options.capacity[o]!),
    least: new Float64Array(width),
    cost: own,
    starts: streets?.starts ?? new Int32Array(units + 1),
    units: streets?.units ?? new Int32Array(0),
    home: Int32Array.from(open, (o) => streets?.home[options.site[o]!] ?? -1),
  };
}

/** What catchments cost with opening, and what keeps them from being a plan. */
export interface Judged {
  cost: number;
  /** Children beyond the seats, and units that do not hang together with their school. */
  over: number;
  apart: number;
}

/** Judges catchments against every limit. */
export function judge(sites: OpenSites, school: Int32Array): Judged {
  const { load, capacity, cost, home, starts, units, isConnected } = sites;
  const held = new Float64Array(capacity.length);
  let sum = sites.openingCost;
  for (let u = 0; u < load.length; u++) {
    held[school[u]!]! += load[u]!;
    sum += cost[u * capacity.length + school[u]!]!;
  }
  const over = held.reduce((all, each, s) => all + Math.max(0, each - capacity[s]!), 0);
  if (!isConnected) return { cost: sum, over, apart: 0 };
  const reached = new Uint8Array(load.length);
  const queue = [...home].filter((u, s) => school[u] === s);
  for (const u of queue) reached[u] = 1;
  for (const u of queue) {
    for (const next of units.subarray(starts[u], starts[u + 1])) {
      if (reached[next] || school[next] !== school[u]) continue;
      reached[next] = 1;
      queue.push(next);
    }
  }
  return { cost: sum, over, apart: load.length - queue.length };
}

/** The plan that catchments are, undefined where they break a limit. */
export function planOf({ options }: LocatedProblem, sites: OpenSites, school: Int32Array): LocatedPlan | undefined {
  const { cost, over, apart } = judge(sites, school);
  if (over > 1e-9 * Math.max(1, ...sites.capacity) || apart > 0) return undefined;
  return { open: [...sites.open], site: school.map((at) => options.site[sites.open[at]!]!), cost };
}
