import { type Compound, type District, GRADES, type Plan, STAGES, type Stage } from '../model/index.ts';
import { type Assignment, assignmentOf } from './assignment-of.ts';
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

const known = new WeakMap<Plan, FlowsOf>();

/**
 * The flows that a plan means. A compound follows the grade system (学制) of its primary school in that year: with a 五四 school its
 * g6 sits in junior, with a 六三 school in primary, never in both. The weights of one grade add up to 1.
 */
export function flowsOf(plan: Plan): FlowsOf {
  let flows = known.get(plan);
  if (!flows) {
    flows = build(plan, assignmentOf(plan));
    known.set(plan, flows);
  }
  return flows;
}

function build(plan: Plan, assignment: Assignment): FlowsOf {
  const distinct = distinctFlows(plan.district);
  const byCompound = new WeakMap<Compound, (readonly Flow[])[]>();
  const schools = schoolIndex(plan).byId;
  return (compound, year) => {
    const turn = assignment.turnOf(year);
    let byTurn = byCompound.get(compound);
    if (!byTurn) {
      byTurn = [];
      byCompound.set(compound, byTurn);
    }
    let flows = byTurn[turn];
    if (!flows) {
      const shares = STAGES.map((stage) => assignment.schoolsOf(compound, stage, year));
      flows = distinct(
        shares,
        leading(shares).map(({ schoolId }) => systemOf(schools.get(schoolId)!, year)),
      );
      byTurn[turn] = flows;
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

const knownFlows = new WeakMap<District, Distinct>();

function distinctFlows(district: District): Distinct {
  let distinct = knownFlows.get(district);
  if (!distinct) {
    distinct = buildDistinct(district);
    knownFlows.set(district, distinct);
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
