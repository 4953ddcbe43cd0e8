import type { Flow } from '../assignment/index.ts';
import type { Demand } from '../demand/index.ts';
import { STAGES } from '../model/index.ts';

/**
 * Flows in a year, where several schools take the same compound. Children who were at one of them in the base year stay there
 * (in the proportion in which the schools drew them), so the base year is met exactly; those who enter later are shared by
 * seats. Holds only for stages whose schools are still those of the base year.
 */
export function shareOfCohort(
  flows: readonly Flow[],
  demand: Demand,
  compound: number,
  year: number,
  baseYear: number,
): readonly Flow[] {
  const kept = STAGES.filter((stage, i) => keepsSchools(flows, demand.baseSchools[compound]?.[i], stage));
  if (kept.length === 0) return flows;
  return flows.map((flow) => {
    if (!flow.schoolId || !kept.includes(flow.stage)) return flow;
    const peers = flows.filter((each) => each.gradeIndex === flow.gradeIndex && each.stage === flow.stage);
    const before = flow.gradeIndex - (year - baseYear);
    const wasThere = flows.some((each) => each.stage === flow.stage && each.gradeIndex === before);
    if (peers.length < 2 || !wasThere) return flow;
    const drawn = (each: Flow) =>
      each.weight * (demand.drawByGrade.get(`${each.schoolId}/${each.stage}`)?.[before] ?? 0);
    const total = peers.reduce((sum, each) => sum + drawn(each), 0);
    const weight = peers.reduce((sum, each) => sum + each.weight, 0);
    return total > 0 ? { ...flow, weight: (weight * drawn(flow)) / total } : flow;
  });
}

function keepsSchools(
  flows: readonly Flow[],
  before: readonly { schoolId: string }[] | undefined,
  stage: Flow['stage'],
): boolean {
  if (!before || before.length < 2) return false;
  const now = new Set(flows.filter((flow) => flow.stage === stage).map((flow) => flow.schoolId));
  return now.size === before.length && before.every(({ schoolId }) => now.has(schoolId));
}
