import type { Solver } from '../solving/solver.ts';
import { judge, type OpenSites } from './open-sites-problem.ts';
import type { SplitPlan } from './split-plan.ts';
import { WholeUnitsModel } from './whole-units-model.ts';

/** A proven bound for a choice of sites, and catchments where some were found that keep together. */
export interface ProvenAssignment {
  lowerBound: number;
  school: Int32Array | undefined;
}

/** Rounds of a relaxation with rows for pieces, and rounds in whole numbers. */
const ROUNDS = 25;
const WHOLE_ROUNDS = 4;
/** More columns are not tried in whole numbers. */
const MOST_COLUMNS = 8000;

/**
 * Bounds who can go where for a fixed choice of sites, cutting off catchments in pieces as they come up (branch and cut). `seconds` limits
 * each round in whole numbers.
 */
export async function proveAssignment(
  known: { sites: OpenSites; split: SplitPlan; school: Int32Array },
  upper: number,
  solver: Solver,
  { seconds, isStopped }: { seconds: number; isStopped?: (() => boolean) | undefined },
): Promise<ProvenAssignment> {
  const { sites, split } = known;
  const stop = isStopped && { isStopped };
  const model = new WholeUnitsModel(sites, split, upper);
  let lowerBound = split.cost;
  for (let round = 0; round < ROUNDS && !isStopped?.(); round++) {
    const answer = await solver.solve(model.model(false), { relativeGap: 0, seconds: 20, ...stop });
    if (answer.status === 'infeasible') return { lowerBound: upper, school: undefined };
    if (answer.status !== 'solved' || !answer.values || !answer.reducedCosts) break;
    lowerBound = Math.max(lowerBound, answer.objective + sites.openingCost);
    if (lowerBound >= upper) return { lowerBound: upper, school: undefined };
    model.ruleOut(answer.objective + sites.openingCost, answer.reducedCosts, upper);
    if (model.tie(answer.values) === 0) break;
  }
  const start = model.valuesOf(known.school);
  let best: Int32Array | undefined;
  let least = upper;
  for (let round = 0; round < WHOLE_ROUNDS && model.columns <= MOST_COLUMNS && !isStopped?.(); round++) {
    const answer = await solver.solve(model.model(true), { relativeGap: 1e-7, seconds, start, ...stop });
    if (answer.status === 'infeasible') return { lowerBound: upper, school: best };
    lowerBound = Math.max(lowerBound, Math.min(upper, answer.bound + sites.openingCost));
    if (!answer.values) break;
    const school = model.read(answer.values);
    const { cost, over, apart } = judge(sites, school);
    if (over <= 1e-9 && apart === 0 && cost < least) {
      best = school;
      least = cost;
    }
    if (model.tie(answer.values) === 0) break;
  }
  return { lowerBound: Math.min(lowerBound, least), school: best };
}
