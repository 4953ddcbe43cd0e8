import type { Solver } from '../solving/solver.ts';
import { judge, type OpenSites } from './open-sites-problem.ts';
import type { SplitPlan } from './split-plan.ts';
import { WholeUnitsModel } from './whole-units-model.ts';

/** More columns are not tried in whole numbers. */
const MOST_COLUMNS = 8000;
/** Units may go where that costs at most this part of everything more than their cheapest place, seats priced; farther where that is too little. */
const REACHES = [0.006, 0.02];

/**
 * Shares out all units at once in whole numbers, where catchments need not hang together: tight seats leave local search nothing to swap, while
 * the prices of the split plan rule nearly every place out. `school` is undefined where nothing cheaper than `upper` was found in the time; the
 * answer is, where there are too many units for it.
 */
export async function shareWhole(
  known: { sites: OpenSites; split: SplitPlan },
  upper: number,
  solver: Solver,
  { seconds, isStopped }: { seconds: number; isStopped?: (() => boolean) | undefined },
): Promise<{ school: Int32Array | undefined } | undefined> {
  const { sites, split } = known;
  for (const reach of REACHES) {
    const model = new WholeUnitsModel(sites, split, Math.min(upper, split.cost + reach * Math.abs(split.cost)));
    if (model.columns > MOST_COLUMNS || isStopped?.()) return undefined;
    const limits = { relativeGap: 1e-5, seconds };
    const { status, values } = await solver.solve(model.model(true), isStopped ? { ...limits, isStopped } : limits);
    if (values) {
      const school = model.read(values);
      return { school: judge(sites, school).cost < upper ? school : undefined };
    }
    if (status !== 'infeasible') return { school: undefined };
  }
  return { school: undefined };
}
