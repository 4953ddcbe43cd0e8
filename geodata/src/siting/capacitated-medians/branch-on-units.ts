import type { CapacitatedBound, CapacitatedBounds } from './capacitated-bound.ts';
import type { CapacitatedProblem } from './capacitated-problem.ts';

/** How far to prove. */
export interface ProofLimits {
  /** Cost of a plan; bounds from here on prove it. */
  upper: number;
  /** Relative gap that is good enough. */
  gap: number;
  /** Most nodes looked at, and steps of the price search at each. */
  nodes: number;
  steps: number;
  isStopped?: (() => boolean) | undefined;
}

/** By how much a step counts more than the one before. */
const FRESHER = 1.05;
/** What a site counts to which no step sends the unit; the first step counts 1. */
const HARDLY = 1e-3;

/**
 * Lifts a bound by branching (Ceselli and Righini 2005): the unit that its bounds send most evenly to sites on two sides goes to one side
 * or to the other. Best bound first. Answers what is proven at the end.
 */
export function branchOnUnits(
  problem: CapacitatedProblem,
  bounds: CapacitatedBounds,
  root: CapacitatedBound,
  { upper, gap, nodes: most, steps, isStopped }: ProofLimits,
): number {
  const enough = Math.min(upper * (1 - Math.max(gap, 1e-9)), problem.isWhole ? upper - 1 + 1e-6 : Infinity);
  const units = problem.load.length;
  const parts = new Float64Array(units * units);
  const nodes: CapacitatedBound[] = [root];
  const proven = () =>
    nodes.reduce((least, { value }) => Math.min(least, value), problem.isWhole && gap === 0 ? upper : enough);
  for (let count = 0; nodes.length > 0 && count < most; count++) {
    nodes.sort((a, b) => b.value - a.value);
    if (isStopped?.()) return proven();
    const node = nodes.at(-1)!;
    if (node.value >= enough) return proven();
    parts.fill(HARDLY);
    let weight = 1;
    let last = 0;
    const visit = (site: number, taken: readonly number[], step: number) => {
      if (step > last) weight *= FRESHER;
      last = step;
      for (const u of taken) parts[u * units + site]! += weight;
    };
    const looked = bounds.climb(node, { steps, upper, enough, isStopped, visit });
    const better = looked.value > node.value ? looked : node;
    const may = bounds.settled({ ...node, prices: better.prices }, enough);
    nodes.pop();
    if (better.value >= enough) continue;
    const [here, there] = sidesOf(problem, parts, may);
    if (!here || !there) {
      nodes.push(node);
      return proven();
    }
    for (const side of [here, there]) nodes.push({ ...better, may: restricted(may, side) });
  }
  return proven();
}

/** A unit and the sites it may not go to. */
interface Side {
  unit: number;
  shut: number[];
}

/** Splits the sites of the unit that is torn most, a large one rather than a small one; none where every unit has one site left. */
function sidesOf({ load, cost }: CapacitatedProblem, parts: Float64Array, may: Uint8Array): Side[] {
  const units = load.length;
  let best: { unit: number; a: number; b: number } | undefined;
  let most = 0;
  for (let unit = 0; unit < units; unit++) {
    const row = parts.subarray(unit * units, (unit + 1) * units);
    const sites = [...row.keys()].filter((s) => may[s * units + unit]);
    if (sites.length < 2) continue;
    const whole = sites.reduce((sum, s) => sum + row[s]!, 0);
    const a = sites.reduce((top, s) => (row[s]! > row[top]! ? s : top), sites[0]!);
    const far = (s: number) => row[s]! * cost[s * units + a]!;
    const b = sites.reduce((top, s) => (s !== a && (top === a || far(s) > far(top)) ? s : top), a);
    const near = sites.reduce((sum, s) => sum + (isNearer(cost, units, s, a, b) ? row[s]! : 0), 0) / whole;
    const torn = Math.min(near, 1 - near) * (load[unit]! + 1);
    if (torn <= most) continue;
    most = torn;
    best = { unit, a, b };
  }
  if (!best) return [];
  const { unit, a, b } = best;
  const open = Array.from({ length: units }, (_, s) => s).filter((s) => may[s * units + unit]);
  const nearA = open.filter((s) => isNearer(cost, units, s, a, b));
  const nearB = open.filter((s) => !isNearer(cost, units, s, a, b));
  return [
    { unit, shut: nearA },
    { unit, shut: nearB },
  ];
}

function isNearer(cost: Float64Array, units: number, site: number, a: number, b: number): boolean {
  return site === a || (site !== b && cost[site * units + a]! < cost[site * units + b]!);
}

function restricted(may: Uint8Array, { unit, shut }: Side): Uint8Array {
  const units = Math.sqrt(may.length);
  const next = may.slice();
  for (const s of shut) next[s * units + unit] = 0;
  return next;
}
