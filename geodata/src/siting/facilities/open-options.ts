import type { FacilityProblem } from './facility-problem.ts';
import { serveFrom } from './serve-from.ts';
import type { Settled } from './settled.ts';

/** Most pairs of sites that are tried as swaps in one round. */
const MOST_SWAPS = 1500;

/** Choices of open options that have been tried, and the best of them. */
export class OpenOptions {
  /** What the best choice costs; Infinity while none serves everybody. */
  objective = Infinity;
  private readonly problem: FacilityProblem;
  private readonly ofSite: readonly Int32Array[];
  private readonly costs = new Map<string, number>();
  private open: number[] = [];

  constructor(problem: FacilityProblem, ofSite: readonly Int32Array[]) {
    this.problem = problem;
    this.ofSite = ofSite;
  }

  best(): { open: number[]; served: Float64Array } {
    return { open: this.open, served: serveFrom(this.problem, this.open)!.served };
  }

  /** Answers what a choice of options costs, one of a site at most. */
  try(options: readonly number[]): number {
    const open = options.toSorted((a, b) => a - b);
    const key = open.join();
    let cost = this.costs.get(key);
    if (cost === undefined) {
      cost = serveFrom(this.problem, open)?.objective ?? Infinity;
      this.costs.set(key, cost);
      if (cost < this.objective - 1e-9 * Math.abs(cost)) {
        this.open = open;
        this.objective = cost;
      }
    }
    return cost;
  }

  /** Tries the largest option of every site that is opened further than a part. */
  tryOpened(opened: Float64Array, part: number): void {
    this.try(this.ofSite.flatMap((options) => [...options].filter((o) => opened[o]! > part).slice(-1)));
  }

  /** Shuts and opens sites, changes their options and swaps open for shut ones, as long as that helps. */
  improve({ may, must }: Settled, isStopped?: () => boolean): void {
    for (let before = Infinity; this.objective < before && !isStopped?.(); ) {
      before = this.objective;
      const { open } = this;
      const isOpen = new Set(open.map((o) => this.problem.options.site[o]!));
      const inside = open.filter((o) => !must[this.problem.options.site[o]!]);
      const outside = [...may.keys()].filter((o) => may[o] && !isOpen.has(this.problem.options.site[o]!));
      for (const o of inside) this.try(without(open, o));
      for (const o of open) {
        for (const other of this.ofSite[this.problem.options.site[o]!]!) {
          if (other !== o && may[other]) this.try([...without(open, o), other]);
        }
      }
      for (const o of outside) this.try([...open, o]);
      if (this.objective < before || inside.length * outside.length > MOST_SWAPS) continue;
      for (const o of inside) {
        for (const other of outside) this.try([...without(open, o), other]);
        if (isStopped?.()) return;
      }
    }
  }
}

function without(open: readonly number[], option: number): number[] {
  return open.filter((o) => o !== option);
}
