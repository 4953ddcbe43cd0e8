import { SiteAnnealing } from './anneal-sites.ts';
import { capacitatedBound } from './capacitated-bound.ts';
import type { CapacitatedAnswer, CapacitatedPlan, CapacitatedProblem } from './capacitated-problem.ts';
import { checkCapacitatedProblem } from './check-capacitated-problem.ts';

/** How far to go; the same effort and seed give the same answer on every machine. */
export interface CapacitatedEffort {
  seed: number;
  /** Steps of the price search before and after the rounds. */
  steps: number;
  /** Rounds of annealing and moves tried in each. */
  rounds: number;
  moves: number;
  /** Stops each part of the work: looking for prices, annealing, proving. */
  isStopped?: (part: 'prices' | 'annealing' | 'proof') => boolean;
  /** Told of every better answer. */
  report?: (incumbent: CapacitatedPlan, lowerBound: number) => void;
}

const FIRST_HOT = 1.5;
const AGAIN_HOT = [0.6, 0.3];
/** Rounds of one run; then another begins. */
const RUN = 10;

/** Solves a capacitated p-median problem: Lagrangian bound with knapsacks, annealing from the sites it opens, bound again. */
export function capacitatedPMedian(problem: CapacitatedProblem, effort: CapacitatedEffort): CapacitatedAnswer {
  checkCapacitatedProblem(problem);
  const stop = (part: 'prices' | 'annealing' | 'proof') => () => effort.isStopped?.(part) === true;
  const total = problem.load.reduce((sum, each) => sum + each, 0);
  const room = problem.capacity
    .toSorted()
    .slice(-problem.count)
    .reduce((sum, each) => sum + each, 0);
  const greedy = serveFromNearest(problem, openGreedily(problem));
  const guess = costOf(problem, greedy);
  const first = capacitatedBound(problem, guess, { steps: effort.steps, isStopped: stop('prices') });
  const opened = serveFromNearest(problem, first.open);
  const start = costOf(problem, opened) < guess ? opened : greedy;
  let annealing = new SiteAnnealing(problem, start, effort.seed);
  let best: CapacitatedPlan = { ...annealing.best, site: start };
  let lowerBound = room < total ? Infinity : first.lowerBound;
  for (let round = 0; round < effort.rounds && !effort.isStopped?.('annealing'); round++) {
    if (round > 0 && round % RUN === 0) annealing = new SiteAnnealing(problem, start, effort.seed + 7919 * round);
    const hot = round % RUN === 0 ? FIRST_HOT : AGAIN_HOT[round % AGAIN_HOT.length]!;
    annealing.run({ hot, moves: effort.moves, isStopped: stop('annealing') });
    const { site, cost, over } = annealing.best;
    if (over > best.over + 1e-9 || (over > best.over - 1e-9 && cost >= best.cost)) continue;
    best = { site: site.slice(), cost, over };
    effort.report?.(best, lowerBound);
    if (over < 1e-9 && cost <= lowerBound) break;
  }
  if (best.over < 1e-9 && best.cost > lowerBound) {
    const again = capacitatedBound(problem, best.cost, {
      steps: effort.steps,
      prices: first.prices,
      isStopped: stop('proof'),
    });
    lowerBound = Math.max(lowerBound, again.lowerBound);
  }
  return { ...best, lowerBound };
}

function costOf({ cost }: CapacitatedProblem, site: Int32Array): number {
  return site.reduce((sum, s, u) => sum + cost[u * site.length + s]!, 0);
}

/** Opens one site after the other, always the one that saves most. */
function openGreedily({ count, load, cost }: CapacitatedProblem): Int32Array {
  const units = load.length;
  const now = new Float64Array(units).fill(cost.reduce((most, each) => Math.max(most, each), 0) + 1);
  const open = new Int32Array(count);
  const isOpen = new Uint8Array(units);
  for (let at = 0; at < count; at++) {
    const saved = new Float64Array(units);
    for (let u = 0; u < units; u++) {
      for (let s = 0; s < units; s++) if (cost[u * units + s]! < now[u]!) saved[s]! += now[u]! - cost[u * units + s]!;
    }
    let best = -1;
    for (let s = 0; s < units; s++) if (!isOpen[s] && (best < 0 || saved[s]! > saved[best]!)) best = s;
    open[at] = best;
    isOpen[best] = 1;
    for (let u = 0; u < units; u++) now[u] = Math.min(now[u]!, cost[u * units + best]!);
  }
  return open;
}

/** Every unit at the open site that is cheapest for it and has room; the largest units choose first. */
function serveFromNearest({ load, capacity, cost }: CapacitatedProblem, open: Int32Array): Int32Array {
  const units = load.length;
  const left = capacity.slice();
  const site = new Int32Array(units);
  const order = [...load.keys()].sort((a, b) => load[b]! - load[a]! || a - b);
  for (const u of order) {
    let best = -1;
    for (const s of open) {
      const isBetter = best < 0 || cost[u * units + s]! < cost[u * units + best]!;
      if (left[s]! >= load[u]! && isBetter) best = s;
    }
    if (best < 0) best = open.reduce((most, s) => (left[s]! > left[most]! ? s : most), open[0]!);
    site[u] = best;
    left[best]! -= load[u]!;
  }
  return site;
}
