import type { Plan, Stage } from '../model/index.ts';
import type { Results } from '../simulation/index.ts';
import { attendedRuns } from './attended-runs.ts';

/** Which part of each compound's children goes to which school of a stage, and in which years. One entry for each pair and run of years. */
export interface AssignedFlows {
  /** Position of the compound in the plan. */
  compound: Uint32Array;
  /** Row of the results: the school in this stage. */
  row: Uint32Array;
  share: Float32Array;
  /** First year, and the first one that is no longer in it. */
  from: Int32Array;
  until: Int32Array;
}

/** The flows that catchments, assignments, feeders and stays of a plan over a base plan make in one stage. */
export function assignedFlowsOf(
  base: Plan,
  plan: Plan,
  results: Pick<Results, 'rowIndex' | 'years'>,
  stage: Stage,
): AssignedFlows {
  const { rowIndex, years } = results;
  const runs = attendedRuns(base, plan, results, stage);
  const last = years.at(-1)! + 1;
  const found: { compound: number; row: number; share: number; from: number; until: number }[] = [];
  for (let c = 0; c < plan.compounds.length; c++) {
    const ofCompound = runs(c);
    for (const [i, { from, schools }] of ofCompound.entries()) {
      const until = ofCompound[i + 1]?.from ?? last;
      if (until <= years[0]!) continue;
      for (const { schoolId, share } of schools) {
        const row = rowIndex.get(`${schoolId}/${stage}`);
        if (row !== undefined) found.push({ compound: c, row, share, from: Math.max(from, years[0]!), until });
      }
    }
  }
  return {
    compound: Uint32Array.from(found, (each) => each.compound),
    row: Uint32Array.from(found, (each) => each.row),
    share: Float32Array.from(found, (each) => each.share),
    from: Int32Array.from(found, (each) => each.from),
    until: Int32Array.from(found, (each) => each.until),
  };
}
