import { assignmentOf } from '../assignment/index.ts';
import type { CapacityTerms } from '../capacity/index.ts';
import type { Demand } from '../demand/index.ts';
import { type Plan, STAGES } from '../model/index.ts';
import { missingAtSchools, unplacedCompounds } from './missing-in.ts';
import type { Results } from './results.ts';
import { arrivingOf, routingOf } from './routing.ts';
import { type Layout, rowsOf } from './rows-of.ts';
import { type Sending, sendChildren } from './send-children.ts';
import { addOwnPupils, fillAddedSeats, settleRows } from './settle-rows.ts';
import type { Way, Ways } from './ways.ts';

/** A simulated plan, with what it takes to simulate a plan that differs little from it. Changed in place by `resimulate`. */
export interface Simulation {
  plan: Plan;
  demand: Demand;
  terms: CapacityTerms;
  ways: Ways;
  /** Way of each compound, in plan order, and how many compounds go each way. */
  wayOf: readonly Way[];
  uses: Map<Way, number>;
  /** Ways by which a grade arrives at a row, by [row * 16 + grade]; a grade that the school counted on its own counts as one more. */
  arriving: Int32Array;
  layout: Layout;
  planned: Uint8Array;
  /** By compound: a bit for each stage in which somebody has no school in the base year. */
  unplaced: Uint8Array;
  results: Results;
}

/** Simulates a plan from scratch; over results that nobody needs any more, where they have the same size. */
export function simulationOf(
  plan: Plan,
  demand: Demand,
  standard: CapacityTerms['standard'],
  room?: Results,
): Simulation {
  const { ways, wayOf, uses } = routingOf(plan, demand);
  const arriving = arrivingOf(demand, ways, uses);
  const layout = rowsOf(plan, arriving);
  const terms = { standard, path: plan.assumptions.classSizePath };
  const simulation: Simulation = {
    plan,
    demand,
    terms,
    ways,
    wayOf,
    uses: new Map(uses),
    arriving,
    layout,
    planned: plannedStages(plan, demand),
    unplaced: new Uint8Array(plan.compounds.length),
    results: emptyResults(plan, demand, layout, room),
  };
  const { results } = simulation;
  sendChildren(sendingOf(simulation));
  addOwnPupils(demand, ways, layout, results);
  fillAddedSeats(plan, demand, results, terms);
  settleRows(demand, layout, results, terms);
  results.missing = missingIn(simulation);
  return simulation;
}

function emptyResults(
  { compounds }: Plan,
  { years }: Demand,
  { rows, rowIndex, slots }: Layout,
  room: Results | undefined,
): Results {
  const Y = years.length;
  return {
    years,
    rows,
    rowIndex,
    enrolment: zeros(rows.length * Y, room?.enrolment),
    seats: zeros(rows.length * Y, room?.seats),
    classes: zeros(rows.length * Y, room?.classes),
    largestClass: zeros(rows.length * Y, room?.largestClass),
    gradePupils: zeros(slots * Y, room?.gradePupils),
    gradeClasses: zeros(slots * Y, room?.gradeClasses),
    gradeLargestClass: zeros(slots * Y, room?.gradeLargestClass),
    compoundPupils: compoundZeros(compounds.length * STAGES.length * Y, room?.compoundPupils),
    unassigned: new Float64Array(STAGES.length * Y),
    missing: [],
  };
}

function zeros(count: number, room: Float64Array | undefined): Float64Array {
  return room?.length === count ? room.fill(0) : new Float64Array(count);
}

function compoundZeros(count: number, room: Float32Array | undefined): Float32Array {
  return room?.length === count ? room.fill(0) : new Float32Array(count);
}

/** 1 for the stages whose children need a school here. */
export function plannedStages(plan: Plan, demand: Demand): Uint8Array {
  const assignment = assignmentOf(plan);
  return Uint8Array.from(STAGES, (stage) => Number(assignment.isPlanned(stage) || demand.planned.includes(stage)));
}

export function sendingOf({ plan, demand, ways, wayOf, layout, planned, unplaced, results }: Simulation): Sending {
  return {
    demand,
    ways: wayOf,
    entries: ways.entries(),
    slotOf: layout.slotOf,
    capture: Float64Array.from(STAGES, (stage) => plan.assumptions.capture[stage] ?? 1),
    planned,
    results,
    unplaced,
  };
}

export function missingIn({ plan, demand, unplaced, results }: Simulation): Results['missing'] {
  return [...demand.missing, ...unplacedCompounds(plan, unplaced), ...missingAtSchools(results)];
}
