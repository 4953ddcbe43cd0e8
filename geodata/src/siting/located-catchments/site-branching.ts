import { FREE, OPEN, SHUT } from './cheapest-choice.ts';
import type { Climb, SiteCut, SitePrices } from './site-prices.ts';

/** A choice of all options, with the least that any plan with them costs. */
export interface BoundedChoice {
  open: number[];
  lowerBound: number;
}

interface Node {
  settled: Uint8Array;
  prices: Float64Array;
  opened: Float64Array;
  lowerBound: number;
}

/** Steps of the climb at a node, and where all is settled. */
const NODE_STEPS = 40;
const LEAF_STEPS = 120;
/** Prices kept of all open nodes together; where there are more, the bound stays where it is. */
const MOST_PRICES = 3e7;

/**
 * Goes through the choices of options in the order of their bounds (best-first branch and bound with Lagrangian bounds, Beasley 1988).
 * Every choice that may hold a plan cheaper than `upper` comes up in the end.
 */
export class SiteBranching {
  readonly prices: SitePrices;
  /** Whole choices that bounds came upon since they were last taken away. */
  readonly met: number[][] = [];
  private readonly nodes: Node[] = [];

  /** Begins with the bound of a climb over all choices with some options settled, at the prices it came to. */
  constructor(prices: SitePrices, settled: Uint8Array, root: Climb) {
    this.prices = prices;
    this.push({ settled, prices: root.cut.prices, opened: root.opened, lowerBound: root.lowerBound });
  }

  /** No choice that has not come up yet costs less. */
  get lowerBound(): number {
    return this.nodes.at(-1)?.lowerBound ?? Infinity;
  }

  /** One node further; answers a choice where it has come to one. `aim` is a cost that plans may have, for the length of strides. */
  step(upper: number, aim: number): BoundedChoice | undefined {
    const node = this.nodes.at(-1);
    if (!node || node.lowerBound >= upper || this.nodes.length * node.prices.length > MOST_PRICES) return undefined;
    this.nodes.pop();
    const option = splitOption(node);
    if (option < 0)
      return { open: [...node.settled.keys()].filter((o) => node.settled[o] === OPEN), lowerBound: node.lowerBound };
    for (const as of [OPEN, SHUT]) {
      const settled = node.settled.slice();
      settled[option] = as;
      const child = this.bound({ ...node, settled }, upper, aim);
      if (child.lowerBound < upper) this.push(child);
    }
    return undefined;
  }

  private bound(node: Node, upper: number, aim: number): Node {
    const limits = { pace: 0.7, aim: Math.min(aim, upper) };
    let { lowerBound, prices, opened, settled } = node;
    for (const isWhole of [false, true]) {
      const isLeaf = splitOption({ ...node, settled }) < 0;
      const steps = isLeaf ? LEAF_STEPS : NODE_STEPS;
      const climb = this.prices.climb(prices, settled, { ...limits, steps, isWhole });
      lowerBound = Math.max(lowerBound, climb.lowerBound);
      if (lowerBound >= upper) break;
      this.met.push(climb.choice.whole);
      prices = climb.cut.prices;
      opened = climb.opened;
      settled = this.settle(settled, climb.cut, climb.choice.seatPrice, upper);
    }
    return { settled, prices, opened, lowerBound };
  }

  /** Settles every free option that no cheaper plan can have the other way. */
  private settle(settled: Uint8Array, { worth, constant }: SiteCut, seatPrice: number, upper: number): Uint8Array {
    const next = settled.slice();
    const opened = new Float64Array(settled.length);
    const { choice } = this.prices;
    for (let o = 0; o < next.length; o++) {
      if (next[o] !== FREE) continue;
      next[o] = OPEN;
      const mayOpen = constant + choice.priced(worth, next, seatPrice, opened).value < upper;
      next[o] = SHUT;
      const mayShut = !mayOpen || constant + choice.priced(worth, next, seatPrice, opened).value < upper;
      if (mayOpen) next[o] = mayShut ? FREE : OPEN;
    }
    return next;
  }

  private push(node: Node): void {
    let at = this.nodes.length;
    while (at > 0 && this.nodes[at - 1]!.lowerBound < node.lowerBound) at -= 1;
    this.nodes.splice(at, 0, node);
  }
}

/** The free option that is least sure; -1 where all are settled. */
function splitOption({ settled, opened }: Node): number {
  let best = -1;
  let least = Infinity;
  for (let o = 0; o < settled.length; o++) {
    if (settled[o] !== FREE) continue;
    const sureness = Math.abs(opened[o]! - 0.5);
    if (sureness >= least) continue;
    least = sureness;
    best = o;
  }
  return best;
}
