import type { Demand } from '../demand/index.ts';
import { type Plan, STAGES } from '../model/index.ts';

import type { Results } from './results.ts';
import { addArrivals, arrivingOf, usesOf } from './routing.ts';
import { type Layout, rowsOf } from './rows-of.ts';
import { type Part, sendChildren } from './send-children.ts';
import { addOwnPupils, fillAddedSeats, settleRows } from './settle-rows.ts';
import { missingIn, plannedStages, type Simulation, sendingOf } from './simulation.ts';
import { coursesOf } from './spans-of.ts';
import { type Way, type Ways, waysOf } from './ways.ts';

/** What differs between two plans over one base, as far as it may move pupils. Compounds are named by position. */
export interface Difference {
  /** Compounds that may go another way; undefined: any of them. */
  rerouted: readonly number[] | undefined;
  /** Compounds whose children differ. */
  regrown: readonly number[];
}

/** What has other numbers than before: rows of the results, and compounds whose pupils or whose schools are not the same. */
export interface Changed {
  rows: readonly number[];
  compounds: readonly number[];
}

/**
 * Turns a simulation into that of a plan that differs from its plan only in schools, in single compounds, and in where compounds go;
 * its arrays are written over. Whatever changes is summed from the beginning in plan order, so the numbers are those of a
 * simulation from scratch, bit for bit. Answers undefined where the rows or the planned stages are others: then the simulation is of
 * no use any more.
 */
export function resimulate(
  simulation: Simulation,
  plan: Plan,
  demand: Demand,
  { rerouted, regrown }: Difference,
): Changed | undefined {
  const planned = plannedStages(plan, demand);
  if (planned.some((each, stage) => each !== simulation.planned[stage])) return undefined;
  const before = simulation.wayOf;
  const { ways: waysBefore, layout } = simulation;
  const turned = reroute(simulation, plan, demand, rerouted);
  if (!turned) return undefined;
  const part = partOf(simulation, layout);
  for (const c of [...turned, ...regrown]) part.compounds[c] = 1;
  for (const c of turned) {
    const others = stagesThatDiffer(waysBefore, before[c]!, simulation.ways, simulation.wayOf[c]!);
    addTargets(part, simulation, waysBefore, before[c]!, others);
    addTargets(part, simulation, simulation.ways, simulation.wayOf[c]!, others);
  }
  for (const c of regrown) {
    addTargets(part, simulation, waysBefore, before[c]!, ALL_STAGES);
    addTargets(part, simulation, simulation.ways, simulation.wayOf[c]!, ALL_STAGES);
  }
  const renewed = renewedRows(layout, simulation.layout, part);
  addNeighbours(part, simulation);
  markWays(part, simulation);
  sumAgain(simulation, part);
  const compounds = renewed.some((each) => each === 1) ? withNewSchools(part, simulation, renewed) : part.compounds;
  return { rows: positionsOf(part.rows), compounds: positionsOf(compounds) };
}

/** Gives the compounds their ways in the new plan; answers those whose course is another, undefined where rows change. */
function reroute(
  simulation: Simulation,
  plan: Plan,
  demand: Demand,
  rerouted: readonly number[] | undefined,
): number[] | undefined {
  const isSameSchools = plan.schools === simulation.plan.schools;
  const ways = isSameSchools ? simulation.ways : waysOf(plan.schools);
  const courseOf = coursesOf(plan, demand);
  const candidates = isSameSchools && rerouted ? rerouted : plan.compounds.map((_, c) => c);
  const wayOf = simulation.wayOf.slice();
  const turned: number[] = [];
  for (const c of candidates) {
    const way = ways.wayOf(courseOf(c));
    if (way.course !== wayOf[c]!.course) turned.push(c);
    wayOf[c] = way;
  }
  const layout = isSameSchools
    ? layoutAfter(simulation, plan, wayOf, turned)
    : layoutOf(simulation, plan, demand, ways, wayOf);
  if (!haveSameRows(layout, simulation.layout)) return undefined;
  const results = relaid(simulation.results, simulation.layout, layout);
  Object.assign(simulation, { plan, demand, ways, wayOf, layout, results });
  return turned;
}

function layoutAfter(simulation: Simulation, plan: Plan, wayOf: readonly Way[], turned: readonly number[]): Layout {
  const { uses, arriving, ways, layout } = simulation;
  const before = arriving.slice();
  for (const c of turned) {
    count(wayOf[c]!, 1);
    count(simulation.wayOf[c]!, -1);
  }
  const isSame = arriving.every((each, at) => each > 0 === before[at]! > 0);
  return isSame ? layout : rowsOf(plan, arriving);

  function count(way: Way, change: 1 | -1): void {
    const used = uses.get(way) ?? 0;
    if (used + change === 0) uses.delete(way);
    else uses.set(way, used + change);
    if (used === 0 || used + change === 0) addArrivals(arriving, ways, way, change);
  }
}

function layoutOf(simulation: Simulation, plan: Plan, demand: Demand, ways: Ways, wayOf: readonly Way[]): Layout {
  const uses = usesOf(wayOf);
  const arriving = arrivingOf(demand, ways, uses);
  Object.assign(simulation, { uses, arriving });
  return rowsOf(plan, arriving);
}

function haveSameRows(a: Layout, b: Layout): boolean {
  return (
    a.rows === b.rows ||
    (a.rows.length === b.rows.length &&
      a.rows.every((row, r) => row.schoolId === b.rows[r]!.schoolId && row.stage === b.rows[r]!.stage))
  );
}

/** The results with a place for the grades that rows have now; rows with other grades than before are to be summed anew. */
function relaid(results: Results, before: Layout, after: Layout): Results {
  const { rows, rowIndex, slots } = after;
  if (rows === before.rows) return results;
  const Y = results.years.length;
  const moved = (numbers: Float64Array) => {
    const relaidNumbers = new Float64Array(slots * Y);
    for (const [r, { gradeStart, grades }] of rows.entries()) {
      const from = before.rows[r]!.gradeStart * Y;
      const count = Math.min(grades.length, before.rows[r]!.grades.length) * Y;
      relaidNumbers.set(numbers.subarray(from, from + count), gradeStart * Y);
    }
    return relaidNumbers;
  };
  const gradePupils = moved(results.gradePupils);
  const gradeClasses = moved(results.gradeClasses);
  const gradeLargestClass = moved(results.gradeLargestClass);
  return { ...results, rows, rowIndex, gradePupils, gradeClasses, gradeLargestClass };
}

function partOf({ plan, ways }: Simulation, { rows }: Layout): Part {
  return {
    rows: new Uint8Array(rows.length),
    stages: new Uint8Array(STAGES.length),
    compounds: new Uint8Array(plan.compounds.length),
    ways: new Uint8Array(ways.wayCount()),
  };
}

const ALL_STAGES = (1 << STAGES.length) - 1;

/** A bit for each stage in which two ways lead elsewhere, or not with the same part of the same grade in the same years. */
function stagesThatDiffer(waysBefore: Ways, before: Way, waysAfter: Ways, after: Way): number {
  const isAligned =
    before.routes.length === after.routes.length && before.to.every((each, span) => each === after.to[span]);
  if (!isAligned) return ALL_STAGES;
  let others = 0;
  for (const [span, route] of before.routes.entries()) {
    others |= stagesOfRoutesThatDiffer(waysBefore, route, waysAfter, after.routes[span]!);
  }
  return others;
}

function stagesOfRoutesThatDiffer(waysBefore: Ways, before: number, waysAfter: Ways, after: number): number {
  const [a, b] = [waysBefore.entries(), waysAfter.entries()];
  let others = 0;
  for (let stage = 0; stage < STAGES.length; stage++) {
    let i = a.start[before]!;
    let j = b.start[after]!;
    for (;;) {
      while (i < a.start[before + 1]! && a.stage[i] !== stage) i++;
      while (j < b.start[after + 1]! && b.stage[j] !== stage) j++;
      const isEnd = i >= a.start[before + 1]!;
      if (isEnd !== j >= b.start[after + 1]!) others |= 1 << stage;
      if (isEnd || j >= b.start[after + 1]!) break;
      if (a.row[i] !== b.row[j] || a.grade[i] !== b.grade[j] || a.weight[i] !== b.weight[j]) others |= 1 << stage;
      i++;
      j++;
    }
  }
  return others;
}

/** Marks where a way leads in some stages. */
function addTargets(part: Part, { planned }: Simulation, ways: Ways, { routes }: Way, stages: number): void {
  const { start, row, stage } = ways.entries();
  for (const route of routes) {
    for (let e = start[route]!; e < start[route + 1]!; e++) {
      if ((stages & (1 << stage[e]!)) === 0) continue;
      if (row[e]! >= 0) part.rows[row[e]!] = 1;
      else if (planned[stage[e]!] === 1) part.stages[stage[e]!] = 1;
    }
  }
}

/** Marks the rows of schools that are other objects than before, and the stages that they offer; answers those rows. */
function renewedRows(before: Layout, after: Layout, part: Part): Uint8Array {
  const renewed = new Uint8Array(after.rows.length);
  for (const [r, school] of after.schools.entries()) {
    if (before.rows !== after.rows && `${before.rows[r]!.grades}` !== `${after.rows[r]!.grades}`) part.rows[r] = 1;
    if (school === before.schools[r]) continue;
    renewed[r] = 1;
    part.rows[r] = 1;
    part.stages[STAGES.indexOf(after.rows[r]!.stage)] = 1;
  }
  return renewed;
}

/** All rows of a school are settled together; in a stage without catchments pupils move between schools, so all of it is. */
function addNeighbours(part: Part, { layout: { rows }, planned }: Simulation): void {
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    const schools = new Set(positionsOf(part.rows).map((r) => rows[r]!.schoolId));
    for (const r of positionsOf(part.rows)) {
      const stage = STAGES.indexOf(rows[r]!.stage);
      if (planned[stage] === 0) part.stages[stage] = 1;
    }
    for (const [r, { schoolId, stage }] of rows.entries()) {
      const s = STAGES.indexOf(stage);
      if (part.rows[r] === 1 || !(schools.has(schoolId) || (planned[s] === 0 && part.stages[s] === 1))) continue;
      part.rows[r] = 1;
      isGrowing = true;
    }
  }
}

function markWays(part: Part, { ways, uses, planned }: Simulation): void {
  const { start, row, stage } = ways.entries();
  for (const { id, routes } of uses.keys()) {
    for (let i = 0; i < routes.length && part.ways[id] === 0; i++) {
      const last = start[routes[i]! + 1]!;
      for (let e = start[routes[i]!]!; e < last; e++) {
        const r = row[e]!;
        if (r >= 0 ? part.rows[r] === 1 : planned[stage[e]!]! & part.stages[stage[e]!]!) {
          part.ways[id] = 1;
          break;
        }
      }
    }
  }
}

function sumAgain(simulation: Simulation, part: Part): void {
  const { plan, demand, ways, layout, results, terms } = simulation;
  const Y = demand.years.length;
  for (const r of positionsOf(part.rows)) {
    const { gradeStart, grades } = layout.rows[r]!;
    results.gradePupils.fill(0, gradeStart * Y, (gradeStart + grades.length) * Y);
  }
  for (const s of positionsOf(part.stages)) results.unassigned.fill(0, s * Y, (s + 1) * Y);
  sendChildren(sendingOf(simulation), part);
  addOwnPupils(demand, ways, layout, results, part);
  fillAddedSeats(plan, demand, results, terms, part);
  settleRows(demand, layout, results, terms, part);
  results.missing = missingIn(simulation);
}

/** The changed compounds, and those who go to schools that are other objects than before. */
function withNewSchools(part: Part, { ways, wayOf, uses }: Simulation, renewed: Uint8Array): Uint8Array {
  const { start, row } = ways.entries();
  const leading = new Uint8Array(ways.wayCount());
  for (const { id, routes } of uses.keys()) {
    leading[id] = Number(
      routes.some((route) => {
        for (let e = start[route]!; e < start[route + 1]!; e++) if (row[e]! >= 0 && renewed[row[e]!] === 1) return true;
        return false;
      }),
    );
  }
  return part.compounds.map((isChanged, c) => isChanged | leading[wayOf[c]!.id]!);
}

function positionsOf(marks: Uint8Array): number[] {
  const positions: number[] = [];
  for (let at = 0; at < marks.length; at++) if (marks[at] === 1) positions.push(at);
  return positions;
}
