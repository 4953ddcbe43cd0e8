import { assignmentOf, type Flow, isOpen } from '../assignment/index.ts';
import { type CapacityTerms, STANDARD_CLASS_SIZE, seatsIn } from '../capacity/index.ts';
import { type Demand, demandOf, type Missing } from '../demand/index.ts';
import { GRADES, gradeIndex, type Plan, type School, STAGES, type Stage } from '../model/index.ts';
import { drawOverflow } from './draw-overflow.ts';
import { fillSeats } from './fill-seats.ts';
import { formClasses } from './form-classes.ts';
import type { Results } from './results.ts';
import { rowsOf } from './rows-of.ts';
import { type Span, spansOf } from './spans-of.ts';

/** Simulates a plan over a base plan: demand, assignment, classes and seats, year by year. */
export function simulatePlan(base: Plan, plan: Plan): Results {
  return simulate(plan, demandOf(base, plan));
}

/**
 * Sends the children of each compound to its schools and forms classes. Every child is in exactly one place: at a school, or
 * among the unassigned of the stage. `demand` may be kept while only schools, catchments or assignments change.
 */
export function simulate(
  plan: Plan,
  demand: Demand,
  standardClassSize: Partial<Record<Stage, number>> = STANDARD_CLASS_SIZE,
): Results {
  const { years } = demand;
  const Y = years.length;
  const spans = spansOf(plan, demand);
  const { rows, slots } = rowsOf(plan, new Set(spans.flatMap((list) => list.map((span) => span.flows))), demand.own);
  const rowIndex = new Map(rows.map((row, i) => [`${row.schoolId}/${row.stage}`, i]));
  const results: Results = {
    years,
    rows,
    rowIndex,
    enrolment: new Float64Array(rows.length * Y),
    seats: new Float64Array(rows.length * Y),
    classes: new Float64Array(rows.length * Y),
    largestClass: new Float64Array(rows.length * Y),
    gradePupils: new Float64Array(slots * Y),
    gradeClasses: new Float64Array(slots * Y),
    gradeLargestClass: new Float64Array(slots * Y),
    compoundPupils: new Float32Array(plan.compounds.length * STAGES.length * Y),
    unassigned: new Float64Array(STAGES.length * Y),
    missing: [...demand.missing],
  };
  const unplaced = sendChildren(plan, demand, spans, results);
  addOwnPupils(plan, demand, results);
  const terms = { standard: standardClassSize, path: plan.assumptions.classSizePath };
  fillAddedSeats(plan, demand, results, terms);
  settleWholeNumbers(results.gradePupils);
  results.missing.push(...unplacedAsMissing(unplaced, plan));
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  const totals = new Map(demand.totals.map((each) => [`${each.schoolId}/${each.stage}`, each.pupils]));
  for (const [r, row] of rows.entries()) {
    const key = `${row.schoolId}/${row.stage}`;
    for (let y = 0; y < Y; y++) results.enrolment[r * Y + y] = settled(rowPupils(results, r, y));
    if (!totals.has(key) && !demand.unknown.has(key)) continue;
    results.enrolment.fill(Number.NaN, r * Y, (r + 1) * Y);
    if (!demand.unknown.has(key)) results.enrolment[r * Y] = totals.get(key)!;
    results.gradePupils.fill(Number.NaN, row.gradeStart * Y, (row.gradeStart + row.grades.length) * Y);
  }
  for (const [r, row] of rows.entries()) {
    const school = schools.get(row.schoolId)!;
    fillSeats(results, r, school, terms);
    formClasses(results, r, school, terms);
  }
  results.missing.push(...missingAtSchools(results));
  return results;
}

function sendChildren(plan: Plan, demand: Demand, spans: readonly Span[][], results: Results): Set<string> {
  const Y = demand.years.length;
  const assignment = assignmentOf(plan);
  const isPlanned = (stage: Stage) => assignment.isPlanned(stage) || demand.planned.includes(stage);
  const targets = new Map<readonly Flow[], Target[]>();
  const unplaced = new Set<string>();
  for (const [c, compound] of plan.compounds.entries()) {
    for (const { flows, from, to } of spans[c]!) {
      let ends = targets.get(flows);
      if (!ends) {
        ends = flows.map((flow) => targetOf(results, flow, plan.assumptions.capture[flow.stage] ?? 1, isPlanned));
        targets.set(flows, ends);
      }
      for (const { grade, stage, weight, counts, slot } of ends) {
        const start = (c * GRADES.length + grade) * Y;
        const living = (c * STAGES.length + stage) * Y;
        for (let y = from; y < to; y++) {
          const pupils = demand.children[start + y]! * weight;
          results.compoundPupils[living + y]! += pupils;
          if (counts) counts[slot + y]! += pupils;
        }
        if (counts === results.unassigned && from === 0 && demand.children[start]! > 0) {
          unplaced.add(`${STAGES[stage]}/${compound.id}`);
        }
      }
    }
  }
  return unplaced;
}

/** Where the pupils of one flow are counted: a grade of a school, the unassigned of the stage, or nowhere. */
interface Target {
  grade: number;
  stage: number;
  /** Part of the grade's children, capture rate included. */
  weight: number;
  counts: Float64Array | undefined;
  slot: number;
}

function targetOf(results: Results, flow: Flow, capture: number, isPlanned: (stage: Stage) => boolean): Target {
  const Y = results.years.length;
  const stage = STAGES.indexOf(flow.stage);
  const slot = slotOf(results, flow);
  const to = { grade: flow.gradeIndex, stage, weight: flow.weight * capture };
  if (slot >= 0) return { ...to, counts: results.gradePupils, slot: slot * Y };
  return { ...to, counts: isPlanned(flow.stage) ? results.unassigned : undefined, slot: stage * Y };
}

function slotOf(results: Results, flow: Flow): number {
  const row = results.rows[results.rowIndex.get(`${flow.schoolId}/${flow.stage}`) ?? -1];
  return row ? row.gradeStart + row.grades.findIndex((grade) => gradeIndex(grade) === flow.gradeIndex) : -1;
}

function addOwnPupils(plan: Plan, demand: Demand, results: Results): void {
  const Y = demand.years.length;
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  for (const { schoolId, stage, pupils } of demand.own) {
    const school = schools.get(schoolId);
    for (let at = 0; at < pupils.length; at++) {
      if (pupils[at] === 0) continue;
      const gradeIndex = Math.floor(at / Y);
      const y = at % Y;
      const slot = slotOf(results, { schoolId, stage, gradeIndex, weight: 1 });
      if (slot >= 0 && isOpen(school!, demand.years[y]!)) results.gradePupils[slot * Y + y]! += pupils[at]!;
      else results.unassigned[STAGES.indexOf(stage) * Y + y]! += pupils[at]!;
    }
  }
}

/** Where pupils do not come by catchment, those beyond a school's seats go to the seats that the plan adds to the base plan. */
function fillAddedSeats(plan: Plan, demand: Demand, results: Results, terms: CapacityTerms): void {
  if (plan.schools === demand.schoolsBefore) return;
  const assignment = assignmentOf(plan);
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  const before = new Map(demand.schoolsBefore.map((school) => [school.id, school]));
  for (const stage of STAGES) {
    if (assignment.isPlanned(stage) || demand.planned.includes(stage)) continue;
    const seatsAt = (school: School | undefined, year: number) =>
      school?.stages.some((offer) => offer.stage === stage) && isOpen(school, year)
        ? seatsIn(school.stages.find((offer) => offer.stage === stage)!, year, terms)
        : 0;
    drawOverflow(plan, demand, results, stage, {
      now: (schoolId, year) => seatsAt(schools.get(schoolId), year),
      before: (schoolId, year) => seatsAt(before.get(schoolId), year),
    });
  }
}

/** Takes away what arithmetic with shares leaves behind a whole number of pupils, so that 420 of 420 seats is 100 %. */
function settleWholeNumbers(pupils: Float64Array): void {
  for (let i = 0; i < pupils.length; i++) pupils[i] = settled(pupils[i]!);
}

function settled(pupils: number): number {
  const whole = Math.round(pupils);
  return Math.abs(pupils - whole) < 1e-7 ? whole : pupils;
}

function rowPupils(results: Results, r: number, y: number): number {
  const { grades, gradeStart } = results.rows[r]!;
  const Y = results.years.length;
  let pupils = 0;
  for (let g = 0; g < grades.length; g++) pupils += results.gradePupils[(gradeStart + g) * Y + y]!;
  return pupils;
}

function unplacedAsMissing(unplaced: ReadonlySet<string>, plan: Plan): Missing[] {
  return STAGES.flatMap((stage) => {
    const compoundIds = plan.compounds.map((each) => each.id).filter((id) => unplaced.has(`${stage}/${id}`));
    if (compoundIds.length === 0) return [];
    return [{ what: 'assignment' as const, because: 'no-catchment' as const, stage, schoolIds: [], compoundIds }];
  });
}

function missingAtSchools(results: Results): Missing[] {
  const Y = results.years.length;
  const missing: Missing[] = [];
  for (const stage of STAGES) {
    const rows = results.rows.map((row, r) => ({ row, r })).filter(({ row }) => row.stage === stage);
    const without = (numbers: Float64Array) =>
      rows.filter(({ r }) => Number.isNaN(numbers[r * Y])).map(({ row }) => row.schoolId);
    const seats = without(results.seats);
    const classes = without(results.classes);
    if (seats.length > 0) {
      missing.push({ what: 'seats', because: 'no-seats', stage, schoolIds: seats, compoundIds: [] });
    }
    if (classes.length > 0) {
      missing.push({ what: 'classes', because: 'no-classes', stage, schoolIds: classes, compoundIds: [] });
    }
  }
  return missing;
}
