import { assignmentOf, stagesBySystem } from '../../assignment/index.ts';
import type { Demand, OwnPupils } from '../../demand/index.ts';
import {
  BUILT_IN_GRADE_SYSTEMS,
  type Compound,
  FIRST_GRADE_INDEX,
  type GradeSystem,
  type Plan,
  STAGES,
  type Stage,
} from '../../model/index.ts';

/**
 * Pupils whose number is unsure for the same reasons. A cohort source ages: the pupils of one home who entered school life in
 * the same grade. Its home is where the base plan sent them (or the school that counts them as its own), never where a scenario
 * sends them. A housing source is what the dwellings of one compound bring.
 */
export type Source =
  | {
      kind: 'cohort';
      home: string;
      /** Births area the cohorts come from; `''` is the district. */
      areaId: string;
      /** Position in GRADES of the grade that they enter from outside. */
      entryGrade: number;
      /** Last year of entry to g1 whose children the register already counts. */
      registeredUntil: number;
    }
  | { kind: 'housing'; compoundId: string; stage: Stage };

/** Finds the one object of each source. */
export interface Sources {
  /** The base-year part of a compound's children in a grade. */
  ofCompound(index: number, grade: number): Source;
  ofHousing(index: number, stage: Stage): Source;
  /** A school's pupils who come from no compound. */
  ofSchool(schoolId: string, stage: Stage, origin?: OwnPupils['origin']): Source;
}

export function sourcesOf(base: Plan, plan: Plan, demand: Demand): Sources {
  const known = new Map<string, Source>();
  const one = (source: Source): Source => {
    const key = JSON.stringify(source);
    const found = known.get(key) ?? source;
    known.set(key, found);
    return found;
  };
  const system = defaultSystemOf(base);
  const areas = new Set(base.births.map(({ areaId }) => areaId));
  const areaOf = (areaId: string | undefined) => (areaId !== undefined && areas.has(areaId) ? areaId : '');
  const cohorts = plan.compounds.map((compound, c) => {
    const home = homeOf(compound, demand.baseSchools[c]);
    const registeredUntil = lastRegistered(compound, system, base.district.baseYear);
    return [0, FIRST_GRADE_INDEX].map((entryGrade) =>
      one({ kind: 'cohort', home, areaId: areaOf(compound.areaId), entryGrade, registeredUntil }),
    );
  });
  const housing = new Map<number, Source>();
  const schools = new Map([...base.schools, ...plan.schools].map((school) => [school.id, school]));
  const stages = stagesBySystem(base);
  return {
    ofCompound: (index, grade) => cohorts[index]![grade < FIRST_GRADE_INDEX ? 0 : 1]!,
    ofHousing(index, stage) {
      const at = index * STAGES.length + STAGES.indexOf(stage);
      let source = housing.get(at);
      if (!source) {
        source = one({ kind: 'housing', compoundId: plan.compounds[index]!.id, stage });
        housing.set(at, source);
      }
      return source;
    },
    ofSchool(schoolId, stage, origin) {
      const school = schools.get(schoolId);
      const ofGrade = stages.get(school?.system ?? '') ?? stages.get(base.district.defaultSystem)!;
      const entryGrade = Math.max(0, ofGrade.indexOf(stage));
      const areaId = origin === 'boarders' ? '' : areaOf(school?.areaId);
      return one({ kind: 'cohort', home: schoolId, areaId, entryGrade, registeredUntil: 0 });
    },
  };
}

/** A stage counts its pupils without a school where the plan or the base plan gives its children schools by place. */
export function countsUnassigned(plan: Plan, demand: Demand, stage: Stage): boolean {
  return assignmentOf(plan).isPlanned(stage) || demand.planned.includes(stage);
}

/** The grade system whose entry rule holds for the whole district. */
export function defaultSystemOf(base: Plan): GradeSystem {
  const systems = [...base.district.gradeSystems, ...BUILT_IN_GRADE_SYSTEMS];
  return systems.find((each) => each.id === base.district.defaultSystem) ?? systems[0]!;
}

function homeOf(compound: Compound, before: Demand['baseSchools'][number] | undefined): string {
  const order: Stage[] = ['primary', 'junior', 'kindergarten', 'senior'];
  const schools = order.map((stage) => before?.[STAGES.indexOf(stage)] ?? []).find((shares) => shares.length > 0);
  if (!schools) return compound.id;
  return schools
    .map(({ schoolId }) => schoolId)
    .sort()
    .join('+');
}

function lastRegistered(compound: Compound, system: GradeSystem, baseYear: number): number {
  const ages = Object.keys(compound.childrenByAge ?? {}).map(Number);
  return ages.length > 0 ? baseYear + system.entryAge - Math.min(...ages) : 0;
}
