import { type Demand, demandOf, housingPartOf } from '../../demand/index.ts';
import { type Plan, STAGES } from '../../model/index.ts';
import type { Results } from '../results.ts';
import type { Bands } from './bands.ts';
import { bandsOfDraws } from './bands-of-draws.ts';
import { type Factors, factorsOf } from './factors-of.ts';
import { type Lines, linesOf } from './lines-of.ts';
import { partsOf } from './parts-of.ts';
import { sourcesOf } from './sources-of.ts';

/**
 * Draws many futures around the results of a plan and says how far its numbers may be off (Monte Carlo). Enrolment is a sum of
 * parts, each multiplied by a factor of mean 1, so a plan is taken apart once and a draw only multiplies and adds. Draws are
 * keyed by what they are about: two plans over one base differ only by the plan. Seats are taken as they are planned.
 */
export function bandsOf(base: Plan, plan: Plan, results: Results, options: Ensemble = {}): Bands {
  const { draws = 1000, seed = plan.assumptions.uncertainty.seed } = options;
  return bandsOfDraws(results, deviationsIn(base, plan, results, options), draws, seed);
}

/** The draws of an ensemble around the results of a plan. */
export interface Ensemble {
  draws?: number;
  seed?: number;
  demand?: Demand;
}

/** By [(target * Y + year) * draws + draw]: pupils more or fewer than expected; targets are those of `bandsOfDraws`. */
export function deviationsIn(
  base: Plan,
  plan: Plan,
  results: Results,
  { draws = 1000, seed = plan.assumptions.uncertainty.seed, demand = demandOf(base, plan) }: Ensemble,
): Float32Array {
  const parts = partsOf(plan, demand, results, housingPartOf(base, plan), sourcesOf(base, plan, demand));
  const { lines, sources } = linesOf(parts, results);
  const factors = factorsOf(base, plan, sources, results.years, plan.assumptions.uncertainty, seed);
  return deviationsOf(lines, factors, results, draws);
}

/** Draws that are kept together until they are written, so that memory is written by whole cache lines. */
const BLOCK = 16;

/** By [(target * Y + year) * draws + draw]: pupils more or fewer than expected. */
function deviationsOf(lines: Lines, factors: Factors, { years, rows }: Results, draws: number): Float32Array {
  const size = (2 * rows.length + STAGES.length) * years.length;
  const all = new Float32Array(size * draws);
  const block = new Float32Array(size * BLOCK);
  const sums = new Float64Array(size);
  for (let start = 0; start < draws; start += BLOCK) {
    const count = Math.min(BLOCK, draws - start);
    for (let d = 0; d < count; d++) {
      factors.draw(start + d);
      sums.fill(0);
      addLines(sums, lines, factors);
      for (let i = 0; i < size; i++) block[i * BLOCK + d] = sums[i]!;
    }
    for (let i = 0; i < size; i++) {
      for (let d = 0; d < count; d++) all[i * draws + start + d] = block[i * BLOCK + d]!;
    }
  }
  return all;
}

function addLines(sums: Float64Array, { runs, pupils }: Lines, { carried, entered }: Factors): void {
  let next = 0;
  for (let i = 0; i < runs.length; i += 4) {
    const into = runs[i]!;
    const at = runs[i + 1]!;
    const since = runs[i + 2]!;
    const length = runs[i + 3]!;
    if (since < 0) for (let k = 0; k < length; k++) sums[into + k]! += pupils[next++]! * (carried[at + k]! - 1);
    else {
      for (let k = 0; k < length; k++) {
        sums[into + k]! += pupils[next++]! * (carried[at + k]! * entered[since + k]! - 1);
      }
    }
  }
}
