import { offerIn, seatsOf } from '../capacity/index.ts';
import type { Compound, CompoundAssignment, Plan, School, Stage } from '../model/index.ts';
import { catchmentOf } from './catchment-of.ts';
import { isOpen } from './is-open.ts';

/** The part of a compound's pupils that a school takes. */
export interface SchoolShare {
  schoolId: string;
  share: number;
}

/** 分配: which schools take the pupils of a compound. Equal answers are the same array, so that they can be keys. */
export interface Assignment {
  /** Shares add up to 1; empty where no open school takes them. */
  schoolsOf(compound: Compound, stage: Stage, year: number): readonly SchoolShare[];
  /** Whether the stage has schools here and goes by catchment or assignment at all; senior schools often do not. */
  isPlanned(stage: Stage): boolean;
  /** Years from which an answer may differ from the year before, in order. */
  turns: readonly number[];
  /** How many turns there have been by a year; years with the same number have the same answers. */
  turnOf(year: number): number;
}

const NOBODY: readonly SchoolShare[] = [];
const known = new WeakMap<Plan, Assignment>();

/**
 * The assignment that a plan means. The latest explicit assignment that names an open school wins (指定划片), then the
 * catchment that holds the compound's point; several schools of a catchment share by their seats. Kept per plan object.
 */
export function assignmentOf(plan: Plan): Assignment {
  let assignment = known.get(plan);
  if (!assignment) {
    assignment = build(plan);
    known.set(plan, assignment);
  }
  return assignment;
}

/** The schools of a compound in a stage and year, with shares that add up to 1; empty where no open school takes its pupils. */
export function schoolsOf(plan: Plan, compound: Compound, stage: Stage, year: number): readonly SchoolShare[] {
  return assignmentOf(plan).schoolsOf(compound, stage, year);
}

function build(plan: Plan): Assignment {
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  const explicit = explicitByCompound(plan.assignments);
  const turns = turnsOf(plan);
  const catchmentShares = new Map<string, readonly SchoolShare[]>();
  const byCatchment = new Set<Stage>(plan.catchments.map((each) => each.stage));
  const offered = new Set<Stage>(plan.schools.flatMap((school) => school.stages.map((offer) => offer.stage)));
  const turnsByYear = new Map<number, number>();
  const answers = new Map<string, readonly SchoolShare[]>();

  function turnOf(year: number): number {
    let turn = turnsByYear.get(year);
    if (turn === undefined) {
      turn = turns.filter((each) => each <= year).length;
      turnsByYear.set(year, turn);
    }
    return turn;
  }

  function intern(shares: readonly SchoolShare[]): readonly SchoolShare[] {
    const key = shares.map((each) => `${each.schoolId} ${each.share}`).join(' ');
    const before = answers.get(key);
    if (!before) answers.set(key, shares);
    return before ?? shares;
  }

  function ofCatchment(compound: Compound, stage: Stage, year: number): readonly SchoolShare[] {
    const catchment = byCatchment.has(stage) && offered.has(stage) ? catchmentOf(plan, compound, stage) : undefined;
    if (!catchment) return NOBODY;
    const key = `${catchment.id} ${stage} ${turnOf(year)}`;
    let shares = catchmentShares.get(key);
    if (!shares) {
      shares = intern(shareBySeats(catchment.schoolIds, schools, stage, year));
      catchmentShares.set(key, shares);
    }
    return shares;
  }

  return {
    turns,
    turnOf,
    isPlanned: (stage) => offered.has(stage) && (byCatchment.has(stage) || explicit.has(stage)),
    schoolsOf(compound, stage, year) {
      for (const each of explicit.get(stage)?.get(compound.id) ?? []) {
        if (firstYearOf(each) > year) continue;
        const open = openShares(each.schools, schools, stage, year);
        if (open.length > 0) return intern(open);
      }
      return ofCatchment(compound, stage, year);
    },
  };
}

/** Explicit assignments by stage and compound, the latest first. */
function explicitByCompound(assignments: readonly CompoundAssignment[]): Map<Stage, Map<string, CompoundAssignment[]>> {
  const byStage = new Map<Stage, Map<string, CompoundAssignment[]>>();
  for (const each of assignments) {
    const byCompound = byStage.get(each.stage) ?? new Map<string, CompoundAssignment[]>();
    byStage.set(each.stage, byCompound);
    const list = byCompound.get(each.compoundId);
    if (list) list.push(each);
    else byCompound.set(each.compoundId, [each]);
  }
  for (const byCompound of byStage.values()) {
    for (const list of byCompound.values()) list.sort((a, b) => firstYearOf(b) - firstYearOf(a) || 0);
  }
  return byStage;
}

function firstYearOf(assignment: CompoundAssignment): number {
  return assignment.fromYear ?? -Infinity;
}

function shareBySeats(
  schoolIds: readonly string[],
  schools: ReadonlyMap<string, School>,
  stage: Stage,
  year: number,
): readonly SchoolShare[] {
  const open = schoolIds
    .map((id) => schools.get(id))
    .filter((school): school is School => school !== undefined && offers(school, stage) && isOpen(school, year));
  const seats = open.map((school) => seatsOf(offerIn(school.stages.find((offer) => offer.stage === stage)!, year)));
  const total = seats.reduce((sum, each) => sum + each, 0);
  return open.map((school, i) => ({
    schoolId: school.id,
    share: total > 0 ? seats[i]! / total : 1 / open.length,
  }));
}

function openShares(
  shares: readonly SchoolShare[],
  schools: ReadonlyMap<string, School>,
  stage: Stage,
  year: number,
): readonly SchoolShare[] {
  const open = shares.filter(({ schoolId, share }) => {
    const school = schools.get(schoolId);
    return share > 0 && school && offers(school, stage) && isOpen(school, year);
  });
  const total = open.reduce((sum, each) => sum + each.share, 0);
  return open.map(({ schoolId, share }) => ({ schoolId, share: share / total }));
}

function offers(school: School, stage: Stage): boolean {
  return school.stages.some((offer) => offer.stage === stage);
}

function turnsOf(plan: Plan): number[] {
  const years = [
    ...plan.schools.flatMap((school) => [school.openFrom, school.closedFrom]),
    ...plan.schools.flatMap((school) =>
      school.stages.flatMap((offer) => (offer.expansions ?? []).map((each) => each.year)),
    ),
    ...plan.assignments.map((each) => each.fromYear),
  ].filter((year) => year !== undefined);
  return [...new Set(years)].sort((a, b) => a - b);
}
