import type { PMedianProblem } from './p-median-problem.ts';

/** A set of open sites that is improved in place. */
export interface OpenSites {
  isOpen: Uint8Array;
  objective: number;
}

/**
 * Best-improvement interchange (Teitz and Bart 1968) with the fast evaluation of Whitaker (1983): swaps an open site for a closed one
 * as long as that lowers the sum. Sites with `mayOpen[site] === 0` stay closed, those with `mustOpen[site] === 1` stay open.
 */
export function interchange(
  problem: PMedianProblem,
  open: OpenSites,
  fixed: { mayOpen: Uint8Array; mustOpen: Uint8Array },
): void {
  const { customers, sites, cost } = problem;
  const nearest = new Int32Array(customers);
  const first = new Float64Array(customers);
  const second = new Float64Array(customers);
  const loss = new Float64Array(sites);
  for (;;) {
    rank(problem, open.isOpen, nearest, first, second);
    open.objective = first.reduce((sum, each) => sum + each, 0);
    let best = { gain: 1e-9 * Math.max(1, open.objective), enter: -1, leave: -1 };
    for (let enter = 0; enter < sites; enter++) {
      if (open.isOpen[enter] || !fixed.mayOpen[enter]) continue;
      loss.fill(0);
      let gain = 0;
      for (let c = 0; c < customers; c++) {
        const here = cost[c * sites + enter]!;
        if (here < first[c]!) gain += first[c]! - here;
        else loss[nearest[c]!]! += Math.min(here, second[c]!) - first[c]!;
      }
      for (let leave = 0; leave < sites; leave++) {
        if (!open.isOpen[leave] || fixed.mustOpen[leave]) continue;
        const net = gain - loss[leave]!;
        if (net > best.gain) best = { gain: net, enter, leave };
      }
    }
    if (best.enter < 0) return;
    open.isOpen[best.leave] = 0;
    open.isOpen[best.enter] = 1;
  }
}

/** Nearest open site of every customer, and what the nearest and the second nearest cost. */
function rank(
  { customers, sites, cost }: PMedianProblem,
  isOpen: Uint8Array,
  nearest: Int32Array,
  first: Float64Array,
  second: Float64Array,
): void {
  const opened: number[] = [];
  for (let s = 0; s < sites; s++) if (isOpen[s]) opened.push(s);
  for (let c = 0; c < customers; c++) {
    let [near, one, two] = [-1, Infinity, Infinity];
    for (const s of opened) {
      const here = cost[c * sites + s]!;
      if (here < one) {
        two = one;
        one = here;
        near = s;
      } else if (here < two) two = here;
    }
    nearest[c] = near;
    first[c] = one;
    second[c] = two;
  }
}
