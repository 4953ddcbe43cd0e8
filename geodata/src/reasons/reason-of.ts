import { walkingDistance, walkingRoute } from '../access/index.ts';
import { catchmentOf, schoolsOf } from '../assignment/index.ts';
import { createEngine } from '../engine/index.ts';
import { type Compound, type LocalName, type Plan, STAGES, type Stage } from '../model/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { planOf } from '../scenario/index.ts';
import { compoundPupilsAt, type Results, sentHomesOf } from '../simulation/index.ts';
import { basisClaim } from './basis-claim.ts';
import { changingEdits, historyOf } from './history-of.ts';
import { type AsItIs, ifMoved, sentOn } from './if-moved.ts';
import { otherSchools } from './other-schools.ts';
import type { AssignedSchool, IfMoved, OtherSchool, Reason, StageSchools } from './reason.ts';
import { schoolYear } from './school-year.ts';
import { barredBy, whyNot } from './why-not.ts';

/** Schools told beside the compound's own. */
const OTHERS = 4;

/** Which compound, stage and year are asked about. */
export interface ReasonQuestion {
  compoundId: string;
  stage: Stage;
  /** A simulated year. */
  year: number;
}

/** Answers why compounds of one plan go to their schools; the plan is simulated once, and once more for each move that is tried. */
export function reasonsFor(
  base: Plan,
  scenario: Pick<Scenario, 'edits' | 'cursor'>,
  plan = planOf(base, scenario),
): (question: ReasonQuestion) => Reason | undefined {
  const engine = createEngine(base);
  const now: AsItIs = { plan, engine, ...engine.run(plan) };
  return (question) => reasonOf(base, scenario, now, question);
}

/** Undefined where the plan has no such compound. */
function reasonOf(
  base: Plan,
  scenario: Pick<Scenario, 'edits' | 'cursor'>,
  now: AsItIs,
  { compoundId, stage, year }: ReasonQuestion,
): Reason | undefined {
  const { plan, results } = now;
  const c = plan.compounds.findIndex(({ id }) => id === compoundId);
  const compound = plan.compounds[c];
  if (!compound) return undefined;
  const { baseYear } = plan.district;
  const catchment = catchmentOf(plan, compound, stage);
  const assigned = assignedSchools(plan, results, compound, stage, year);
  const { others, moves } = theOthers(now, compound, stage, year, assigned);
  const sent = sentHomesOf(plan, results, stage, year).sent.filter((each) => each.compoundId === compoundId);
  return {
    compoundId,
    stage,
    year,
    baseYear,
    children: Math.round(compoundPupilsAt(results, c, stage, year)),
    stages: stagesOf(plan, results, compound, year),
    by: basisClaim(plan, compound, stage, year),
    ...(catchment && { catchmentId: catchment.id }),
    assigned,
    sentElsewhere: sentOn(sent),
    others,
    history: historyOf(plan, compound, stage, results.years),
    edits: changingEdits(base, scenario, compoundId, stage, results.years),
    ifMoved: moves,
    notes: notesOn(plan, stage, assigned),
  };
}

function stagesOf(plan: Plan, results: Results, compound: Compound, year: number): StageSchools[] {
  const offered = new Set(plan.schools.flatMap((school) => school.stages.map((each) => each.stage)));
  const c = plan.compounds.indexOf(compound);
  return STAGES.filter((stage) => offered.has(stage)).map((stage) => ({
    stage,
    children: Math.round(compoundPupilsAt(results, c, stage, year)),
    schools: schoolsOf(plan, compound, stage, year).flatMap(({ schoolId, share }) => {
      const school = plan.schools.find(({ id }) => id === schoolId);
      return school ? [{ schoolId, share, walk: walkingDistance(plan, compound, school) }] : [];
    }),
  }));
}

function assignedSchools(
  plan: Plan,
  results: Results,
  compound: Compound,
  stage: Stage,
  year: number,
): AssignedSchool[] {
  return schoolsOf(plan, compound, stage, year)
    .toSorted((a, b) => b.share - a.share)
    .flatMap(({ schoolId, share }) => {
      const school = plan.schools.find(({ id }) => id === schoolId);
      if (!school) return [];
      const route = walkingRoute(plan, compound, school);
      return [{ schoolId, share, route, ...schoolYear(results, schoolId, stage, year) }];
    });
}

function theOthers(
  now: AsItIs,
  compound: Compound,
  stage: Stage,
  year: number,
  assigned: readonly AssignedSchool[],
): { others: OtherSchool[]; moves: IfMoved[] } {
  const { plan, results } = now;
  const own = plan.schools.filter(({ id }) => assigned.some(({ schoolId }) => schoolId === id));
  const sector = catchmentOf(plan, compound, stage)?.sector;
  const crossingsNow = Math.max(0, ...assigned.map(({ route }) => route.crossings));
  const isPlanned = plan.catchments.some((each) => each.stage === stage) || assigned.length > 0;
  const fromYear = Math.min(Math.max(year, plan.district.baseYear + 1), results.years.at(-1)!);
  const moves: IfMoved[] = [];
  const others = otherSchools(plan, compound, stage, year, own, OTHERS).map((other): OtherSchool => {
    const { school, walk, straightMetres, isNearer } = other;
    const barred = barredBy(plan, school, stage, sector);
    const canMove = isPlanned && !barred && walk.metres < Infinity;
    const moved = canMove ? ifMoved(now, compound, stage, school, fromYear) : undefined;
    if (moved) moves.push(moved);
    return {
      schoolId: school.id,
      at: school.location,
      walk,
      straightMetres,
      isNearer,
      ...schoolYear(results, school.id, stage, year),
      claims: whyNot(plan, compound, stage, other, { barred, moved, crossingsNow }),
    };
  });
  return { others, moves };
}

function notesOn(plan: Plan, stage: Stage, assigned: readonly AssignedSchool[]): LocalName[] {
  const notes: LocalName[] = [
    {
      zh: '人数为推算的期望值，取整后相加可能差 1。',
      en: 'Pupils are expected values; rounded, they may add up to one more or less.',
    },
    {
      zh: `划片从 ${plan.district.baseYear}年起有数据，此前的不在系统内。`,
      en: `Assignments are known from ${plan.district.baseYear} on, not before.`,
    },
  ];
  if (assigned.some(({ route }) => route.how === 'straight')) {
    const { detourFactor } = plan.assumptions;
    notes.push({
      zh: `没有道路数据处，步行距离 = 直线距离 × ${detourFactor}，过街情况不详。`,
      en: `Where there is no street data a walk is the straight line × ${detourFactor}, and crossings are not known.`,
    });
  }
  if (stage === 'kindergarten') {
    notes.push({
      zh: '幼儿园自愿入园，划片仅供规划。',
      en: 'Kindergartens are chosen; their catchments serve planning.',
    });
  }
  return notes;
}
