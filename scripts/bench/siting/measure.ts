import { CLOCKS, type Clock } from './clock.ts';
import type { Family } from './family.ts';
import { peakMemoryMB } from './peak-memory.ts';

/** How to measure a family. */
export interface Measuring {
  directory: string;
  /** Names of instances; left out: all of the family. */
  instances?: readonly string[];
  seconds: number;
  seed: number;
  clock: keyof typeof CLOCKS;
}

/** One instance as it was solved; gaps in per cent, of the objective to the own bound and to the reference. */
export interface Measured {
  family: string;
  instance: string;
  n: number;
  p: number;
  objective: number;
  lowerBound: number;
  gapPercent: number;
  reference?: number;
  gapToReferencePercent?: number;
  seconds: number;
  feasible: boolean;
  /** The most that the process has held up to the end of this instance. */
  memoryMB?: number;
}

/** Solves the instances of a family one after the other and answers each as soon as it is solved. */
export async function* measure(
  name: string,
  family: Family,
  { directory, instances, seconds, seed, clock }: Measuring,
): AsyncGenerator<Measured> {
  for (const instanceName of instances ?? family.names(directory)) {
    const instance = family.read(directory, instanceName);
    const { n, p, reference } = instance;
    const passed: Clock = CLOCKS[clock]!();
    const { objective, lowerBound, isFeasible } = await instance.solve({ seconds, clock: passed, seed });
    yield {
      family: name,
      instance: instanceName,
      n,
      p,
      objective,
      lowerBound,
      gapPercent: percent(objective - lowerBound, objective),
      ...(reference !== undefined && {
        reference,
        gapToReferencePercent: percent(objective - reference, reference),
      }),
      seconds: Math.round(1000 * passed()) / 1000,
      feasible: isFeasible,
      memoryMB: peakMemoryMB(),
    };
  }
}

function percent(difference: number, whole: number): number {
  return Math.round((1e6 * difference) / whole) / 1e4;
}
