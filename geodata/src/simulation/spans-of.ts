import { assignmentOf, type Flow, flowsOf } from '../assignment/index.ts';
import type { Demand } from '../demand/index.ts';
import type { Plan } from '../model/index.ts';
import { shareOfCohort } from './share-of-cohort.ts';

/** Years, by position, in which a compound's flows are the same: from `from` up to but not including `to`. */
export interface Span {
  flows: readonly Flow[];
  from: number;
  to: number;
}

/** The flows of each compound over the simulated years, in plan order. */
export function spansOf(plan: Plan, demand: Demand): Span[][] {
  const { years } = demand;
  const flows = flowsOf(plan);
  const { turns } = assignmentOf(plan);
  const starts = [...years.keys()].filter((y) => y === 0 || turns.includes(years[y]!));
  const cohorts = new Map<readonly Flow[], Map<string, readonly Flow[]>>();
  return plan.compounds.map((compound, c) =>
    starts.flatMap((from, i) => {
      const here = { flows: flows(compound, years[from]!), from, to: starts[i + 1] ?? years.length };
      return isShared(demand.baseSchools[c]) ? cohortSpans(cohorts, here, demand, c) : [here];
    }),
  );
}

function isShared(baseSchools: Demand['baseSchools'][number] | undefined): boolean {
  return baseSchools?.some((shares) => shares.length > 1) ?? false;
}

/** One span for each year, since children who were there in the base year leave year by year. */
function cohortSpans(
  known: Map<readonly Flow[], Map<string, readonly Flow[]>>,
  { flows, from, to }: Span,
  demand: Demand,
  compound: number,
): Span[] {
  const byKey = known.get(flows) ?? new Map<string, readonly Flow[]>();
  known.set(flows, byKey);
  const before = demand.baseSchools[compound]!.map((shares) => shares.map((each) => each.schoolId).join('+')).join(' ');
  return demand.years.slice(from, to).map((year, i) => {
    let found = byKey.get(`${year} ${before}`);
    if (!found) {
      found = shareOfCohort(flows, demand, compound, year, demand.years[0]!);
      byKey.set(`${year} ${before}`, found);
    }
    return { flows: found, from: from + i, to: from + i + 1 };
  });
}
