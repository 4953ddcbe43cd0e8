import type { Compound, Plan, Stage } from '../model/index.ts';
import { catchmentFacts, isByDistance } from './catchment-facts.ts';
import { catchmentOf } from './catchment-of.ts';
import { catchmentShares } from './catchment-shares.ts';
import { explicitIndex } from './explicit-index.ts';
import { feederShares, stageBefore } from './feeder-shares.ts';
import { type Group, groupsOf } from './group-of.ts';
import { interned, NOBODY } from './interned.ts';
import { KeptBy } from './kept-by.ts';
import { openShares } from './open-shares.ts';
import { schoolIndex } from './school-index.ts';
import type { SchoolShare } from './school-share.ts';
import { stayIndex } from './stay-index.ts';

/** 分配: which schools take the pupils of a compound. Equal answers are the same array, so that they can be keys. */
export interface Assignment {
  /** For those who enter the stage in the year. Shares add up to 1; empty where no open school takes them. */
  schoolsOf(compound: Compound, stage: Stage, year: number): readonly SchoolShare[];
  /** For those who entered the stage before the autumn of `firstEntry` and stay grade by grade; left out where nobody does. */
  staysOf(
    compound: Compound,
    stage: Stage,
    year: number,
  ): { schools: readonly SchoolShare[]; firstEntry: number; siblings: number } | undefined;
  /** Whether the stage has schools here and goes by catchment, assignment or feeders at all; senior schools often do not. */
  isPlanned(stage: Stage): boolean;
  /** Years from which an answer, or the grade system that a school follows, may differ from the year before, in order. */
  turns: readonly number[];
  /** How many turns there have been by a year; years with the same number have the same answers. */
  turnOf(year: number): number;
  /** Compounds of one group have the same answers; see `Group`. */
  groupOf(compound: Compound): Group;
}

const known = new WeakMap<Plan, Assignment>();
const kept = new KeptBy<Assignment>();

/**
 * The assignment that a plan means. Until a change takes effect the schools of before hold (过渡安排). After that the latest explicit
 * assignment that names an open school wins (指定划片); then the catchment
 * that holds the compound's point, if one of its schools is open: several share by their seats, or the nearest takes all; then the
 * schools that the compound's schools of the stage before feed (对口直升). Plans that agree in what decides have the same
 * assignment.
 *
 * Which of an explicit assignment and a catchment was said last is not asked here: whoever draws a compound into another catchment ends its
 * explicit assignments, so that the catchment decides from then on; see `settledAssignments` of the scenario.
 */
export function assignmentOf(plan: Plan): Assignment {
  let assignment = known.get(plan);
  if (!assignment) {
    assignment = kept.at(decidingIn(plan), () => build(plan));
    known.set(plan, assignment);
  }
  return assignment;
}

/** The schools of a compound in a stage and year, with shares that add up to 1; empty where no open school takes its pupils. */
export function schoolsOf(plan: Plan, compound: Compound, stage: Stage, year: number): readonly SchoolShare[] {
  return assignmentOf(plan).schoolsOf(compound, stage, year);
}

const NO_STAYS: readonly object[] = [];

/** The parts of a plan on which its assignment rests; ways on foot only where the nearest school takes a compound. */
function decidingIn({
  district,
  schools,
  catchments,
  assignments,
  stays,
  streets,
  landscape,
  assumptions,
}: Plan): object[] {
  const ways = catchmentFacts(catchments).byDistance ? [streets, landscape, assumptions] : [];
  return [district.gradeSystems, schools, catchments, assignments, stays ?? NO_STAYS, ...ways];
}

function build(plan: Plan): Assignment {
  const { byId, offered, fed, turns: schoolTurns } = schoolIndex(plan);
  const explicit = explicitIndex(plan.assignments);
  const stays = stayIndex(plan);
  const turns = [...new Set([...schoolTurns, ...explicit.turns, ...stays.turns])].sort((a, b) => a - b);
  const byCatchment = catchmentFacts(plan.catchments).stages;
  const turnsByYear = new Map<number, number>();
  const answers = new Map<Stage, Map<object, (readonly SchoolShare[])[]>>();

  function turnOf(year: number): number {
    let turn = turnsByYear.get(year);
    if (turn === undefined) {
      turn = turns.filter((each) => each <= year).length;
      turnsByYear.set(year, turn);
    }
    return turn;
  }

  /** What holds for everybody who goes by the same thing: an assignment, a catchment, the schools of the stage before. */
  function answerOf(by: object, stage: Stage, year: number, shares: () => readonly SchoolShare[]) {
    let byThing = answers.get(stage);
    if (!byThing) {
      byThing = new Map();
      answers.set(stage, byThing);
    }
    let byTurn = byThing.get(by);
    if (!byTurn) {
      byTurn = [];
      byThing.set(by, byTurn);
    }
    const turn = turnOf(year);
    byTurn[turn] ??= interned(plan.district, shares());
    return byTurn[turn];
  }

  function stayOf(compound: Compound, stage: Stage) {
    return stays.byCompound.size > 0
      ? stays.byCompound.get(compound.id)?.find((each) => each.stage === stage)
      : undefined;
  }

  function ofStay(compound: Compound, stage: Stage, year: number): readonly SchoolShare[] {
    const stay = stayOf(compound, stage);
    if (!stay || year >= stay.until) return NOBODY;
    return answerOf(stay, stage, year, () => openShares(stay.schools, byId, stage, year));
  }

  function staysOf(compound: Compound, stage: Stage, year: number) {
    const stay = stayOf(compound, stage);
    if (!stay || stay.ends === 'at-once' || year < stay.until) return undefined;
    const schools = answerOf(stay, stage, year, () => openShares(stay.schools, byId, stage, year));
    return schools.length > 0 ? { schools, firstEntry: stay.until, siblings: stay.siblings ?? 0 } : undefined;
  }

  function ofExplicit(compound: Compound, stage: Stage, year: number): readonly SchoolShare[] {
    for (const each of explicit.byCompound.get(compound.id) ?? []) {
      if (each.stage !== stage || (each.fromYear ?? -Infinity) > year) continue;
      const open = answerOf(each, stage, year, () => openShares(each.schools, byId, stage, year));
      if (open.length > 0) return open;
    }
    return NOBODY;
  }

  function ofCatchment(compound: Compound, stage: Stage, year: number): readonly SchoolShare[] {
    const catchment = byCatchment.has(stage) ? catchmentOf(plan, compound, stage) : undefined;
    if (!catchment) return NOBODY;
    const by = isByDistance(catchment) ? compound : catchment;
    return answerOf(by, stage, year, () => catchmentShares(plan, catchment, compound, year));
  }

  function ofFeeders(compound: Compound, stage: Stage, year: number): readonly SchoolShare[] {
    const before = stageBefore(stage);
    if (!before || !fed.has(stage)) return NOBODY;
    const schools = schoolsOf(compound, before, year);
    return answerOf(schools, stage, year, () => feederShares(schools, byId, stage, year));
  }

  function schoolsOf(compound: Compound, stage: Stage, year: number): readonly SchoolShare[] {
    if (!offered.has(stage)) return NOBODY;
    for (const by of [ofStay, ofExplicit, ofCatchment, ofFeeders]) {
      const schools = by(compound, stage, year);
      if (schools.length > 0) return schools;
    }
    return NOBODY;
  }

  return {
    turns,
    turnOf,
    isPlanned: (stage) =>
      offered.has(stage) && (byCatchment.has(stage) || explicit.stages.has(stage) || fed.has(stage)),
    schoolsOf,
    staysOf,
    groupOf: groupsOf(plan),
  };
}
