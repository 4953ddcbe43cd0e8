import type { Flow } from '../assignment/index.ts';
import { type School, STAGES } from '../model/index.ts';
import type { Course } from './spans-of.ts';

/** One course as numbers: the route of each span, and where spans begin and end. */
export interface Way {
  id: number;
  course: Course;
  routes: readonly number[];
  from: readonly number[];
  to: readonly number[];
}

/**
 * Flows as numbers, for the rows of one list of schools. Entry e of route i, from `start[i]` up to `start[i + 1]`, sends `weight[e]`
 * of the children of `grade[e]` to `row[e]` (-1: to no school) and counts them in `stage[e]`.
 */
export interface Ways {
  wayOf(course: Course): Way;
  /** Row of a school (by id) and stage (by position in STAGES); -1 where it has none. */
  rowOf(schoolId: string, stage: number): number;
  /** How many rows and how many ways there are. */
  rowCount: number;
  wayCount(): number;
  entries(): Entries;
}

export interface Entries {
  start: Int32Array;
  row: Int32Array;
  grade: Uint8Array;
  stage: Uint8Array;
  weight: Float64Array;
}

const known = new WeakMap<readonly School[], Ways>();

/** Kept as long as the schools stay the same array. */
export function waysOf(schools: readonly School[]): Ways {
  let ways = known.get(schools);
  if (!ways) {
    ways = build(schools);
    known.set(schools, ways);
  }
  return ways;
}

function build(schools: readonly School[]): Ways {
  const rows = new Map<string, Int32Array>();
  let rowCount = 0;
  for (const school of schools) {
    const byStage = new Int32Array(STAGES.length).fill(-1);
    for (const [s, stage] of STAGES.entries()) {
      if (school.stages.some((offer) => offer.stage === stage)) byStage[s] = rowCount++;
    }
    rows.set(school.id, byStage);
  }
  const rowOf = (schoolId: string, stage: number) => rows.get(schoolId)?.[stage] ?? -1;
  const routes = new Map<readonly Flow[], number>();
  const ways = new Map<Course, Way>();
  let entries: Entries = {
    start: new Int32Array(64),
    row: new Int32Array(1024),
    grade: new Uint8Array(1024),
    stage: new Uint8Array(1024),
    weight: new Float64Array(1024),
  };

  function routeOf(flows: readonly Flow[]): number {
    let route = routes.get(flows);
    if (route === undefined) {
      route = routes.size;
      routes.set(flows, route);
      entries = withRoom(entries, route + 2, entries.start[route]! + flows.length);
      add(entries, route, flows, rowOf);
    }
    return route;
  }

  return {
    rowOf,
    rowCount,
    wayCount: () => ways.size,
    entries: () => entries,
    wayOf(course) {
      let way = ways.get(course);
      if (!way) {
        way = {
          id: ways.size,
          course,
          routes: course.map(({ flows }) => routeOf(flows)),
          from: course.map(({ from }) => from),
          to: course.map(({ to }) => to),
        };
        ways.set(course, way);
      }
      return way;
    },
  };
}

function add(entries: Entries, route: number, flows: readonly Flow[], rowOf: Ways['rowOf']): void {
  const { start, row, grade, stage, weight } = entries;
  let e = start[route]!;
  for (const flow of flows) {
    stage[e] = STAGES.indexOf(flow.stage);
    row[e] = flow.schoolId ? rowOf(flow.schoolId, stage[e]!) : -1;
    grade[e] = flow.gradeIndex;
    weight[e] = flow.weight;
    e++;
  }
  start[route + 1] = e;
}

/** The same entries, in arrays at least so long. */
function withRoom(entries: Entries, starts: number, count: number): Entries {
  const { start, row, grade, stage, weight } = entries;
  return {
    start: start.length >= starts ? start : grown(start, new Int32Array(2 * starts)),
    row: row.length >= count ? row : grown(row, new Int32Array(2 * count)),
    grade: grade.length >= count ? grade : grown(grade, new Uint8Array(2 * count)),
    stage: stage.length >= count ? stage : grown(stage, new Uint8Array(2 * count)),
    weight: weight.length >= count ? weight : grown(weight, new Float64Array(2 * count)),
  };
}

function grown<Numbers extends { set(from: ArrayLike<number>): void }>(from: ArrayLike<number>, to: Numbers): Numbers {
  to.set(from);
  return to;
}
