import type { SolveLimits } from '../solving/solver.ts';

/** Entries of a matrix that a first-order step works through in a second, as measured on one core of 2024. */
const ENTRIES_PER_SECOND = 4e8;

/** What is left of the seconds of a solve: by the caller's clock, else by what its parts have said that they took. */
export class TimeLeft {
  private readonly limits: SolveLimits;
  private readonly begun: number;
  private counted = 0;

  constructor(limits: SolveLimits) {
    this.limits = limits;
    this.begun = limits.clock?.() ?? 0;
  }

  /** Seconds that have gone by. */
  spent(): number {
    return this.limits.clock ? this.limits.clock() - this.begun : this.counted;
  }

  left(): number {
    return this.limits.seconds - this.spent();
  }

  isOver(): boolean {
    return this.left() <= 0 || this.limits.isStopped?.() === true;
  }

  count(seconds: number): void {
    this.counted += seconds;
  }

  /** Of first-order steps, four products each with all entries. */
  countSteps(steps: number, entries: number): void {
    this.counted += (2 * steps * entries) / ENTRIES_PER_SECOND;
  }
}
