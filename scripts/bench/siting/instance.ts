import type { Clock } from './clock.ts';

/** One instance of a benchmark family, ready to solve. */
export interface Instance {
  name: string;
  /** Units (customers) and sites (or sites to open). */
  n: number;
  p: number;
  /** Objective of the reference answer; undefined where none is known. */
  reference: number | undefined;
  solve(effort: BenchEffort): Promise<Solved>;
}

/** How long, by which clock (started when the solve begins), and from which seed. */
interface BenchEffort {
  seconds: number;
  clock: Clock;
  seed: number;
}

/** What a solve gave, as judged by a checker that shares no code with the search. */
interface Solved {
  /** As the checker adds it up. */
  objective: number;
  lowerBound: number;
  isFeasible: boolean;
}
