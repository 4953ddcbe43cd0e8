import { CheapestChoice, type Choice, SHUT } from './cheapest-choice.ts';
import type { LocatedProblem } from './located-problem.ts';
import { SiteEarnings } from './site-earnings.ts';

/** What every plan costs at least, as a sum over its options: constant + the worth of each open one (Van Roy 1983, Benders 1962). */
export interface SiteCut {
  constant: number;
  worth: Float64Array;
  /** What each unit pays. */
  prices: Float64Array;
}

/** A climb's best bound, the cut and the choice that give it, and how far steps opened each option, the last ones most. */
export interface Climb {
  lowerBound: number;
  cut: SiteCut;
  choice: Choice;
  opened: Float64Array;
}

/** How far to climb. */
export interface ClimbLimits {
  steps: number;
  /** Length of the first stride, as a part of what is missing to the aim. */
  pace: number;
  /** A bound that is good enough. */
  aim: number;
  /** Whether knapsacks are of whole units where that is quick. */
  isWhole: boolean;
  isStopped?: (() => boolean) | undefined;
}

/** Lagrangian bounds: every unit pays a price for being taken, every option takes the knapsack that pays best. */
export class SitePrices {
  readonly choice: CheapestChoice;
  private readonly problem: LocatedProblem;
  private readonly earnings: SiteEarnings;

  constructor(problem: LocatedProblem) {
    this.problem = problem;
    this.earnings = new SiteEarnings(problem);
    this.choice = new CheapestChoice(problem);
  }

  /** The cut that prices give; options that are shut are worth Infinity. */
  cutAt(prices: Float64Array, settled: Uint8Array, isWhole: boolean): SiteCut {
    const worth = Float64Array.from(settled, (as, o) =>
      as === SHUT ? Infinity : this.earnings.worth(o, prices, isWhole),
    );
    return { constant: prices.reduce((sum, each) => sum + each, 0), worth, prices: prices.slice() };
  }

  /**
   * Climbs over prices by the subgradient method with a smoothed direction (Held, Wolfe and Crowder 1974; Camerini, Fratta and Maffioli
   * 1975), with some options settled.
   */
  climb(start: Float64Array, settled: Uint8Array, limits: ClimbLimits): Climb {
    const { aim, isWhole } = limits;
    const units = this.problem.load.length;
    let prices = start.slice();
    const direction = new Float64Array(units);
    const opened = new Float64Array(settled.length);
    let top: SiteCut | undefined;
    let choice: Choice = { value: -Infinity, opened, seatPrice: 0, whole: [] };
    let lowerBound = -Infinity;
    let { pace } = limits;
    for (let step = 0, stale = 0; step < limits.steps && !(top && limits.isStopped?.()); step++) {
      const cut = this.cutAt(prices, settled, isWhole);
      const here = this.choice.at(cut.worth, settled);
      const value = here.value + cut.constant;
      for (let o = 0; o < opened.length; o++)
        opened[o] = step === 0 ? here.opened[o]! : 0.9 * opened[o]! + 0.1 * here.opened[o]!;
      if (!top || value > lowerBound) {
        if (value > lowerBound + 1e-6 * Math.abs(value)) stale = 0;
        [lowerBound, top, choice] = [value, cut, here];
      } else stale += 1;
      if (lowerBound >= aim || pace < 2e-3) break;
      if (stale >= 15) {
        pace /= 1.5;
        stale = 0;
        prices = top.prices.slice();
        direction.fill(0);
        continue;
      }
      const served = new Float64Array(units).fill(-1);
      for (let o = 0; o < opened.length; o++) {
        if (here.opened[o]! > 0) this.earnings.worth(o, prices, isWhole, served, here.opened[o]!);
      }
      for (let u = 0; u < units; u++) direction[u] = 0.7 * direction[u]! - served[u]!;
      const length = direction.reduce((sum, each) => sum + each * each, 0);
      if (length === 0) break;
      const stride = (pace * Math.max(1e-4 * Math.abs(aim), aim - value)) / length;
      for (let u = 0; u < units; u++) prices[u]! += stride * direction[u]!;
    }
    return { lowerBound, cut: top!, choice, opened };
  }
}
