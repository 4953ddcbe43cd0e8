import type { Flow } from '../assignment/index.ts';
import type { Demand } from '../demand/index.ts';
import { STAGES } from '../model/index.ts';

/** Answers the flows of a compound (by position) in a year (by position) from what holds for those who enter in that year. */
type CohortFlows = (flows: readonly Flow[], compound: number, y: number) => readonly Flow[];

/** Answers by year, for the flows of a plan and the schools of the base year. */
type Known = Map<readonly Flow[], Map<Demand['baseSchools'][number], (readonly Flow[])[]>>;

/** Shares that differ by less are the same. */
const SAME = 1e-12;

const known = new WeakMap<Demand['drawByGrade'], Known>();

/**
 * Flows in a year, where several schools take the same compound. Children who were at one of them in the base year stay there
 * (in the proportion in which the schools drew them), so the base year is met exactly; those who enter later are shared by
 * seats. Holds only for grades whose schools are still those of the base year. Equal answers are the same array.
 */
export function cohortFlows(demand: Demand): CohortFlows {
  let answers = known.get(demand.drawByGrade);
  if (!answers) {
    answers = new Map();
    known.set(demand.drawByGrade, answers);
  }
  const byFlows = answers;
  return (flows, compound, y) => {
    const before = demand.baseSchools[compound]!;
    let byBefore = byFlows.get(flows);
    if (!byBefore) {
      byBefore = new Map();
      byFlows.set(flows, byBefore);
    }
    let byYear = byBefore.get(before);
    if (!byYear) {
      byYear = [];
      byBefore.set(before, byYear);
    }
    byYear[y] ??= shareOfCohort(flows, before, y, demand.drawByGrade);
    return byYear[y];
  };
}

function shareOfCohort(
  flows: readonly Flow[],
  schools: Demand['baseSchools'][number],
  y: number,
  drawByGrade: Demand['drawByGrade'],
): readonly Flow[] {
  let isOther = false;
  const shared = flows.map((flow) => {
    if (!flow.schoolId) return flow;
    const peers = flows.filter((each) => each.gradeIndex === flow.gradeIndex && each.stage === flow.stage);
    const baseShares = schools[STAGES.indexOf(flow.stage)];
    if (!baseShares || !haveSameSchools(peers, baseShares)) return flow;
    const before = flow.gradeIndex - y;
    const wasThere = flows.some((each) => each.stage === flow.stage && each.gradeIndex === before);
    if (peers.length < 2 || !wasThere) return flow;
    const drawn = (each: Flow) =>
      baseWeight(each, peers, baseShares) * (drawByGrade.get(`${each.schoolId}/${each.stage}`)?.[before] ?? 0);
    const total = peers.reduce((sum, each) => sum + drawn(each), 0);
    const weight = peers.reduce((sum, each) => sum + each.weight, 0);
    if (!(total > 0)) return flow;
    isOther = true;
    return { ...flow, weight: (weight * drawn(flow)) / total };
  });
  return isOther ? shared : flows;
}

/** The weight that a flow would have with the shares of the base year: seats added since then move nobody who is at school already. */
function baseWeight(flow: Flow, peers: readonly Flow[], baseShares: Demand['baseSchools'][number][number]): number {
  let all = 0;
  let here = 0;
  for (const { schoolId, weight } of peers) {
    all += weight;
    if (schoolId === flow.schoolId) here += weight;
  }
  const base = baseShares.find(({ schoolId }) => schoolId === flow.schoolId)!.share;
  const isAsBefore = Math.abs(here - base * all) < SAME;
  return isAsBefore || here === 0 ? flow.weight : (flow.weight * base * all) / here;
}

function haveSameSchools(peers: readonly Flow[], before: readonly { schoolId: string }[]): boolean {
  return (
    peers.length === before.length && before.every(({ schoolId }) => peers.some((each) => each.schoolId === schoolId))
  );
}
