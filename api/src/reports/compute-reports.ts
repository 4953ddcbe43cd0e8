import { ledgerOf } from '@xuetu/geodata/demand';
import { packsOf, schoolSizeLimitsOf } from '@xuetu/geodata/rules';
import { bandsOf, emptySeatsOf, limitsOf, overflowOf } from '@xuetu/geodata/simulation';
import type { ReportName, Reports, ReportTask } from './reports.ts';

const COMPUTE: { [Name in ReportName]: (task: ReportTask) => Reports[Name] } = {
  bands: ({ base, plan, results, draws }) => bandsOf(base, plan, results, { draws }),
  limits({ base, plan, results }) {
    const sizes = schoolSizeLimitsOf(packsOf(plan));
    return results.rows.flatMap(
      ({ schoolId, stage }) => limitsOf(plan, results, schoolId, stage, { base, sizes }) ?? [],
    );
  },
  overflow: ({ plan, results }) => overflowOf(plan, results),
  emptySeats: ({ results }) => emptySeatsOf(results),
  ledger: ({ base, plan }) => ledgerOf(base, plan),
};

/** The reports that a task names. */
export function computeReports(task: ReportTask): Partial<Reports> {
  return Object.fromEntries(task.names.map((name) => [name, COMPUTE[name](task)]));
}
