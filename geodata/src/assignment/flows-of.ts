import { type Compound, type District, GRADES, type Plan, STAGES, type Stage } from '../model/index.ts';
import { assignmentOf } from './assignment-of.ts';
import { flowsWithStays } from './flows-with-stays.ts';
import type { Group } from './group-of.ts';
import { KeptBy } from './kept-by.ts';
import { schoolIndex } from './school-index.ts';
import type { SchoolShare } from './school-share.ts';
import { stagesBySystem } from './stages-by-system.ts';
import { systemOf } from './system-of.ts';

/** Where the children of one grade of a compound go: the part of them that sits in one stage at one school, or at none. */
export interface Flow {
  gradeIndex: number;
  stage: Stage;
  weight: number;
  /** Left out where no open school takes them, or where the stage does not go by catchment. */
  schoolId?: string;
}

/** Answers the flows of a compound in a year. Compounds with the same schools get the same array, in every plan of a district. */
export type FlowsOf = (compound: Compound, year: number) => readonly Flow[];

/** Schools of a compound by stage in STAGES order. */
type Schools = readonly (readonly SchoolShare[])[];

/** Flows of a group by year, for one list of schools. */
type Known = WeakMap<Group, Map<number, readonly Flow[]>>;

const known = new KeptBy<Map<string, Known>>();

/**
 * The flows that a plan means. A compound follows the grade system (学制) of its primary school in that year: with a 五四 school its
 * g6 sits in junior, with a 六三 school in primary, never in both. The weights of one grade add up to 1.
 */
export function flowsOf(plan: Plan): FlowsOf {
  const { gradeSystems, defaultSystem } = plan.district;
  const { schoolsOf, staysOf, groupOf } = assignmentOf(plan);
  const schools = schoolIndex(plan).byId;
  const distinct = distinctFlows(plan.district);
  const byDefault = known.at([gradeSystems, plan.schools], () => new Map());
  const byGroup: Known = byDefault.get(defaultSystem) ?? new WeakMap();
  byDefault.set(defaultSystem, byGroup);
  const flowsIn = (shares: Schools, year: number) =>
    distinct(
      shares,
      leading(shares).map(({ schoolId }) => systemOf(schools.get(schoolId)!, year)),
    );
  return (compound, year) => {
    const group = groupOf(compound);
    let byYear = byGroup.get(group);
    if (!byYear) {
      byYear = new Map();
      byGroup.set(group, byYear);
    }
    let flows = byYear.get(year);
    if (!flows) {
      const shares = STAGES.map((stage) => schoolsOf(compound, stage, year));
      flows = flowsIn(shares, year);
      const stays = STAGES.map((stage) => staysOf(compound, stage, year));
      if (stays.some(Boolean)) {
        const before = shares.map((each, s) => stays[s]?.schools ?? each);
        const terms = new Map(STAGES.flatMap((stage, s) => (stays[s] ? [[stage, stays[s]] as const] : [])));
        flows = flowsWithStays(flows, flowsIn(before, year), terms, year);
      }
      byYear.set(year, flows);
    }
    return flows;
  };
}

/** Schools whose grade systems a compound's children follow: its primary schools, or where it has none its junior schools. */
function leading(shares: Schools): readonly SchoolShare[] {
  const primary = shares[STAGES.indexOf('primary')]!;
  return primary.length > 0 ? primary : shares[STAGES.indexOf('junior')]!;
}

type Distinct = (shares: Schools, systems: readonly string[]) => readonly Flow[];

interface Trie {
  next: Map<readonly SchoolShare[], Trie>;
  /** By the systems of the leading schools. */
  flows: Map<string, readonly Flow[]>;
}

const knownFlows = new WeakMap<District['gradeSystems'], Map<string, Distinct>>();

function distinctFlows(district: District): Distinct {
  let byDefault = knownFlows.get(district.gradeSystems);
  if (!byDefault) {
    byDefault = new Map();
    knownFlows.set(district.gradeSystems, byDefault);
  }
  let distinct = byDefault.get(district.defaultSystem);
  if (!distinct) {
    distinct = buildDistinct(district);
    byDefault.set(district.defaultSystem, distinct);
  }
  return distinct;
}

function buildDistinct(district: District): Distinct {
  const root: Trie = { next: new Map(), flows: new Map() };
  const stages = stagesBySystem({ district });
  return (shares, systems) => {
    let at = root;
    for (const each of shares) {
      let next = at.next.get(each);
      if (!next) {
        next = { next: new Map(), flows: new Map() };
        at.next.set(each, next);
      }
      at = next;
    }
    const key = systems.join(' ');
    let flows = at.flows.get(key);
    if (!flows) {
      flows = flowsFor(shares, systems, (system) => stages.get(system) ?? stages.get(district.defaultSystem) ?? []);
      at.flows.set(key, flows);
    }
    return flows;
  };

  function flowsFor(shares: Schools, systems: readonly string[], stagesOf: StagesOf): Flow[] {
    const followed = leading(shares).map((each, i) => ({ ...each, system: systems[i]! }));
    const weights = new Map<string, number>();
    for (const { system, share } of followed) weights.set(system, (weights.get(system) ?? 0) + share);
    if (weights.size === 0) weights.set(district.defaultSystem, 1);
    return GRADES.flatMap((_, grade) =>
      [...weights].flatMap(([system, weight]): Flow[] => {
        const stage = stagesOf(system)[grade];
        if (!stage) return [];
        const here = shares[STAGES.indexOf(stage)]!;
        if (here.length === 0) return [{ gradeIndex: grade, stage, weight }];
        const taking = stage === 'primary' ? followed.filter((each) => each.system === system) : here;
        const part = stage === 'primary' ? 1 : weight;
        return taking.map(({ schoolId, share }) => ({ gradeIndex: grade, stage, weight: part * share, schoolId }));
      }),
    );
  }
}

type StagesOf = (system: string) => readonly (Stage | undefined)[];
