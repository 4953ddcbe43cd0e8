import { FREE } from './cheapest-choice.ts';
import type { LocatedProblem } from './located-problem.ts';
import type { SiteCut, SitePrices } from './site-prices.ts';
import { type SplitPlan, splitPlan } from './split-plan.ts';

/** Choices that are filled to see what they cost. */
const MOST_FILLED = 150;

/**
 * Improves a choice of options by opening, shutting and swapping one at a time as long as its split plan gets cheaper (interchange, Teitz and
 * Bart 1968). Choices that a cut of an earlier one says are dearer are not filled. Undefined where the first has too few seats.
 */
export function chooseSites(
  problem: LocatedProblem,
  prices: SitePrices,
  first: readonly number[],
  known: SiteCut,
  isStopped?: () => boolean,
): SplitPlan | undefined {
  const all = new Uint8Array(problem.options.site.length).fill(FREE);
  const cuts = [known];
  const seen = new Set<string>();
  let filled = 0;
  let best: SplitPlan | undefined;
  const fill = (open: readonly number[]) => {
    filled += 1;
    const split = splitPlan(problem, open);
    if (!split) return false;
    cuts.push(prices.cutAt(split.prices, all, false));
    if (best && split.cost >= best.cost - 1e-9 * Math.abs(best.cost)) return false;
    best = split;
    return true;
  };
  if (!fill(first)) return undefined;
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const open of neighboursOf(problem, best!.open)) {
      if (filled >= MOST_FILLED || isStopped?.()) return best;
      const key = open.join();
      if (seen.has(key) || boundOf(cuts, open) >= best!.cost) continue;
      seen.add(key);
      if (!fill(open)) continue;
      isBetter = true;
      break;
    }
  }
  return best;
}

function boundOf(cuts: readonly SiteCut[], open: readonly number[]): number {
  return cuts.reduce(
    (most, { constant, worth }) =>
      Math.max(
        most,
        open.reduce((sum, o) => sum + worth[o]!, constant),
      ),
    -Infinity,
  );
}

/** Every choice within the limits that is one option more, one less, or one other. */
function* neighboursOf(problem: LocatedProblem, open: readonly number[]): Generator<number[]> {
  const { options, required = [], forbidden = [], fewest, most } = problem;
  const isOpen = new Set(open.map((o) => options.site[o]!));
  const others = [...options.site.keys()].filter((o) => !open.includes(o) && !forbidden.includes(options.site[o]!));
  const inOrder = (options_: number[]) => options_.sort((a, b) => a - b);
  if (open.length > Math.max(1, fewest)) {
    for (const out of open) if (!required.includes(options.site[out]!)) yield open.filter((o) => o !== out);
  }
  if (open.length < most) {
    for (const o of others) if (!isOpen.has(options.site[o]!)) yield inOrder([...open, o]);
  }
  for (const out of open) {
    const site = options.site[out]!;
    const mustStay = required.includes(site);
    for (const o of others) {
      const isSame = options.site[o] === site;
      if (isSame || !(mustStay || isOpen.has(options.site[o]!)))
        yield inOrder([...open.filter((each) => each !== out), o]);
    }
  }
}
