import { assignmentOf } from '../assignment/index.ts';
import type { Demand } from '../demand/index.ts';
import { type Compound, GRADES, type Plan, STAGES } from '../model/index.ts';
import { coursesOf } from './spans-of.ts';
import { type Way, type Ways, waysOf } from './ways.ts';

/** The ways of the compounds of a plan. */
export interface Routing {
  ways: Ways;
  /** Way of each compound, in plan order, and how many compounds go each way. */
  wayOf: readonly Way[];
  uses: ReadonlyMap<Way, number>;
}

/** What ways rest on besides the list of compounds. */
interface KnownRouting {
  from: readonly unknown[];
  routing: Routing;
}

const known = new WeakMap<readonly Compound[], KnownRouting>();

/** The ways last found for a list of compounds are kept as long as nothing differs on which they rest. */
export function routingOf(plan: Plan, demand: Demand): Routing {
  const from = foundationOf(plan, demand);
  let last = known.get(plan.compounds);
  if (!last?.from.every((each, i) => each === from[i])) {
    last = { from, routing: build(plan, demand) };
    known.set(plan.compounds, last);
  }
  return last.routing;
}

function foundationOf(plan: Plan, { baseSchools, drawByGrade, years }: Demand): unknown[] {
  const { gradeSystems, defaultSystem } = plan.district;
  const times = [years[0], years.length];
  return [assignmentOf(plan), plan.schools, gradeSystems, defaultSystem, baseSchools, drawByGrade, ...times];
}

function build(plan: Plan, demand: Demand): Routing {
  const ways = waysOf(plan.schools);
  const courseOf = coursesOf(plan, demand);
  const wayOf = plan.compounds.map((_, c) => ways.wayOf(courseOf(c)));
  return { ways, wayOf, uses: usesOf(wayOf) };
}

/** How many compounds go each way. */
export function usesOf(wayOf: readonly Way[]): Map<Way, number> {
  const uses = new Map<Way, number>();
  for (const way of wayOf) uses.set(way, (uses.get(way) ?? 0) + 1);
  return uses;
}

/** Ways by which a grade arrives at a row, by [row * 16 + grade]; a grade that the school counted on its own counts as one more. */
export function arrivingOf(demand: Demand, ways: Ways, uses: ReadonlyMap<Way, number>): Int32Array {
  const arriving = arrivingOwn(demand, ways);
  for (const way of uses.keys()) addArrivals(arriving, ways, way, 1);
  return arriving;
}

/** Grades that schools have of their own, by [row * 16 + grade]. */
function arrivingOwn(demand: Demand, { rowOf, rowCount }: Ways): Int32Array {
  const Y = demand.years.length;
  const arriving = new Int32Array(rowCount * GRADES.length);
  for (const { schoolId, stage, pupils } of demand.own) {
    const row = rowOf(schoolId, STAGES.indexOf(stage));
    if (row < 0) continue;
    for (let grade = 0; grade < GRADES.length; grade++) {
      for (let at = grade * Y; at < (grade + 1) * Y; at++) {
        if (pupils[at]! > 0) arriving[row * GRADES.length + grade] = 1;
      }
    }
  }
  return arriving;
}

/** Counts a way in at the rows and grades that it leads to, or out. */
export function addArrivals(arriving: Int32Array, ways: Ways, way: Way, change: 1 | -1): void {
  const { start, row, grade } = ways.entries();
  for (const route of way.routes) {
    for (let e = start[route]!; e < start[route + 1]!; e++) {
      if (row[e]! >= 0) arriving[row[e]! * GRADES.length + grade[e]!]! += change;
    }
  }
}
