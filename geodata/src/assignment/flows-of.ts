import { type Compound, GRADES, type Plan, STAGES, type Stage } from '../model/index.ts';
import { type Assignment, assignmentOf, type SchoolShare } from './assignment-of.ts';
import { stagesBySystem } from './stages-by-system.ts';

/** Where the children of one grade of a compound go: the part of them that sits in one stage at one school, or at none. */
export interface Flow {
  gradeIndex: number;
  stage: Stage;
  weight: number;
  /** Left out where no open school takes them, or where the stage does not go by catchment. */
  schoolId?: string;
}

/** Answers the flows of a compound in a year. Compounds with the same schools get the same array. */
export type FlowsOf = (compound: Compound, year: number) => readonly Flow[];

const known = new WeakMap<Plan, FlowsOf>();

/**
 * The flows that a plan means. A compound follows the grade system (学制) of its primary school: with a 五四 school its g6
 * sits in junior, with a 六三 school in primary, never in both. The weights of one grade add up to 1.
 */
export function flowsOf(plan: Plan): FlowsOf {
  let flows = known.get(plan);
  if (!flows) {
    flows = build(plan, assignmentOf(plan));
    known.set(plan, flows);
  }
  return flows;
}

interface Trie {
  next: Map<readonly SchoolShare[], Trie>;
  flows?: Flow[];
}

function build(plan: Plan, assignment: Assignment): FlowsOf {
  const distinct: Trie = { next: new Map() };
  const byCompound = new WeakMap<Compound, (readonly Flow[])[]>();
  const systemOfSchool = new Map(plan.schools.map((school) => [school.id, school.system]));
  const stages = stagesBySystem(plan);

  return (compound, year) => {
    const turn = assignment.turnOf(year);
    let byTurn = byCompound.get(compound);
    if (!byTurn) {
      byTurn = [];
      byCompound.set(compound, byTurn);
    }
    let flows = byTurn[turn];
    if (!flows) {
      flows = distinctFlows(STAGES.map((stage) => assignment.schoolsOf(compound, stage, year)));
      byTurn[turn] = flows;
    }
    return flows;
  };

  function distinctFlows(shares: (readonly SchoolShare[])[]): Flow[] {
    let at = distinct;
    for (const each of shares) {
      let next = at.next.get(each);
      if (!next) {
        next = { next: new Map() };
        at.next.set(each, next);
      }
      at = next;
    }
    at.flows ??= flowsFor(shares);
    return at.flows;
  }

  function flowsFor(shares: (readonly SchoolShare[])[]): Flow[] {
    const systems = systemWeights(shares);
    return GRADES.flatMap((_, grade) =>
      [...systems].flatMap(([system, weight]) => {
        const stage = (stages.get(system) ?? stages.get(plan.district.defaultSystem))?.[grade];
        return stage ? gradeFlows(grade, stage, system, weight, shares[STAGES.indexOf(stage)]!) : [];
      }),
    );
  }

  /** Grade systems that the compound's children follow, with the part of them that does; the parts add up to 1. */
  function systemWeights(shares: (readonly SchoolShare[])[]): Map<string, number> {
    const leading = [shares[STAGES.indexOf('primary')]!, shares[STAGES.indexOf('junior')]!].find((s) => s.length > 0);
    const weights = new Map<string, number>();
    for (const { schoolId, share } of leading ?? []) {
      const system = systemOfSchool.get(schoolId)!;
      weights.set(system, (weights.get(system) ?? 0) + share);
    }
    return weights.size > 0 ? weights : new Map([[plan.district.defaultSystem, 1]]);
  }

  function gradeFlows(
    grade: number,
    stage: Stage,
    system: string,
    weight: number,
    shares: readonly SchoolShare[],
  ): Flow[] {
    if (shares.length === 0) return [{ gradeIndex: grade, stage, weight }];
    if (stage !== 'primary') {
      return shares.map(({ schoolId, share }) => ({ gradeIndex: grade, stage, weight: weight * share, schoolId }));
    }
    return shares
      .filter(({ schoolId }) => systemOfSchool.get(schoolId) === system)
      .map(({ schoolId, share }) => ({ gradeIndex: grade, stage, weight: share, schoolId }));
  }
}
