import type { Catchment, Compound, CompoundAssignment, Plan, Stage } from '../model/index.ts';
import { catchmentOf } from './catchment-of.ts';
import { explicitIndex } from './explicit-index.ts';
import { interned, NOBODY } from './interned.ts';
import { openShares, sharesBySeats } from './open-shares.ts';
import { schoolIndex } from './school-index.ts';
import type { SchoolShare } from './school-share.ts';

/** 分配: which schools take the pupils of a compound. Equal answers are the same array, so that they can be keys. */
export interface Assignment {
  /** Shares add up to 1; empty where no open school takes them. */
  schoolsOf(compound: Compound, stage: Stage, year: number): readonly SchoolShare[];
  /** Whether the stage has schools here and goes by catchment or assignment at all; senior schools often do not. */
  isPlanned(stage: Stage): boolean;
  /** Years from which an answer, or the grade system that a school follows, may differ from the year before, in order. */
  turns: readonly number[];
  /** How many turns there have been by a year; years with the same number have the same answers. */
  turnOf(year: number): number;
}

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
  const schools = schoolIndex(plan);
  const explicit = explicitIndex(plan.assignments);
  const turns = [...new Set([...schools.turns, ...explicit.turns])].sort((a, b) => a - b);
  const byCatchment = new Set<Stage>(plan.catchments.map((each) => each.stage));
  const turnsByYear = new Map<number, number>();
  const answers = new Map<Catchment | CompoundAssignment, (readonly SchoolShare[])[]>();

  function turnOf(year: number): number {
    let turn = turnsByYear.get(year);
    if (turn === undefined) {
      turn = turns.filter((each) => each <= year).length;
      turnsByYear.set(year, turn);
    }
    return turn;
  }

  function answerOf(
    from: Catchment | CompoundAssignment,
    year: number,
    shares: () => readonly SchoolShare[],
  ): readonly SchoolShare[] {
    let byTurn = answers.get(from);
    if (!byTurn) {
      byTurn = [];
      answers.set(from, byTurn);
    }
    byTurn[turnOf(year)] ??= interned(plan.district, shares());
    return byTurn[turnOf(year)]!;
  }

  function ofCatchment(compound: Compound, stage: Stage, year: number): readonly SchoolShare[] {
    const catchment = byCatchment.has(stage) && schools.offered.has(stage) && catchmentOf(plan, compound, stage);
    if (!catchment) return NOBODY;
    return answerOf(catchment, year, () => sharesBySeats(catchment.schoolIds, schools.byId, stage, year));
  }

  return {
    turns,
    turnOf,
    isPlanned: (stage) => schools.offered.has(stage) && (byCatchment.has(stage) || explicit.byStage.has(stage)),
    schoolsOf(compound, stage, year) {
      for (const each of explicit.byStage.get(stage)?.get(compound.id) ?? []) {
        if ((each.fromYear ?? -Infinity) > year) continue;
        const open = answerOf(each, year, () => openShares(each.schools, schools.byId, stage, year));
        if (open.length > 0) return open;
      }
      return ofCatchment(compound, stage, year);
    },
  };
}
