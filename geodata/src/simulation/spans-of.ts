import { assignmentOf, type Flow, flowsOf, type Group } from '../assignment/index.ts';
import type { Demand } from '../demand/index.ts';
import type { District, Plan, School } from '../model/index.ts';
import { cohortFlows } from './share-of-cohort.ts';

/** Years, by position, in which a compound's flows are the same: from `from` up to but not including `to`. */
interface Span {
  flows: readonly Flow[];
  from: number;
  to: number;
}

/**
 * The flows of a compound over the simulated years, as few spans as possible. Compounds that go the same way have the same array,
 * in every plan of a district, so that it can be a key.
 */
export type Course = readonly Span[];

/** The course of each compound, in plan order. */
export function spansOf(plan: Plan, demand: Demand): Course[] {
  const courseOf = coursesOf(plan, demand);
  return plan.compounds.map((_, c) => courseOf(c));
}

/** Courses by group and by the schools of the base year, for one list of schools. */
interface KnownCourses {
  drawByGrade: Demand['drawByGrade'];
  gradeSystems: District['gradeSystems'];
  defaultSystem: string;
  first: number;
  count: number;
  byGroup: WeakMap<Group, Map<Demand['baseSchools'][number], Course>>;
}

const knownCourses = new WeakMap<readonly School[], KnownCourses>();

/** Answers the course of a compound by its position in the plan; found once for compounds of a group (see `groupsOf`). */
export function coursesOf(plan: Plan, demand: Demand): (c: number) => Course {
  const { groupOf } = assignmentOf(plan);
  const find = courseFinder(plan, demand);
  const { byGroup } = coursesFor(plan, demand);
  return (c) => {
    const group = groupOf(plan.compounds[c]!);
    const before = demand.baseSchools[c]!;
    let byBefore = byGroup.get(group);
    if (!byBefore) {
      byBefore = new Map();
      byGroup.set(group, byBefore);
    }
    let course = byBefore.get(before);
    if (!course) {
      course = find(c);
      byBefore.set(before, course);
    }
    return course;
  };
}

function coursesFor({ schools, district }: Plan, { drawByGrade, years }: Demand): KnownCourses {
  const { gradeSystems, defaultSystem } = district;
  const [first, count] = [years[0]!, years.length];
  let courses = knownCourses.get(schools);
  const isSame =
    courses?.drawByGrade === drawByGrade &&
    courses.gradeSystems === gradeSystems &&
    courses.defaultSystem === defaultSystem &&
    courses.first === first &&
    courses.count === count;
  if (!courses || !isSame) {
    courses = { drawByGrade, gradeSystems, defaultSystem, first, count, byGroup: new WeakMap() };
    knownCourses.set(schools, courses);
  }
  return courses;
}

function courseFinder(plan: Plan, demand: Demand): (c: number) => Course {
  const { years } = demand;
  const flowsIn = flowsOf(plan);
  const starts = startsOf(assignmentOf(plan).turns, years);
  const cohorts = cohortFlows(demand);
  const first = courseTree(plan.district.gradeSystems);
  return (c) => {
    const compound = plan.compounds[c]!;
    const shared = demand.baseSchools[c]?.some((shares) => shares.length > 1) ?? false;
    let node = first;
    let last: readonly Flow[] | undefined;
    for (let i = 0; i < starts.length; i++) {
      const from = starts[i]!;
      const flows = flowsIn(compound, years[from]!);
      const to = shared ? (starts[i + 1] ?? years.length) : from + 1;
      for (let y = from; y < to; y++) {
        const here = shared ? cohorts(flows, c, y) : flows;
        if (here === last) continue;
        if (last) node = nodeAfter(node, last, y);
        last = here;
      }
    }
    node = nodeAfter(node, last!, years.length);
    node.course ??= courseTo(node);
    return node.course;
  };
}

/** Positions of the base year and of every year in which answers may change. */
function startsOf(turns: readonly number[], years: readonly number[]): number[] {
  const changing = new Set(turns);
  return [...years.keys()].filter((y) => y === 0 || changing.has(years[y]!));
}

/** A beginning that courses have in common: the spans up to here, the last of which ends before `to`. */
interface Node {
  before?: Node;
  flows: readonly Flow[];
  to: number;
  next: Map<readonly Flow[], Node[]>;
  course?: Course;
}

const known = new WeakMap<District['gradeSystems'], Node>();

function courseTree(gradeSystems: District['gradeSystems']): Node {
  let first = known.get(gradeSystems);
  if (!first) {
    first = { flows: [], to: 0, next: new Map() };
    known.set(gradeSystems, first);
  }
  return first;
}

function nodeAfter(before: Node, flows: readonly Flow[], to: number): Node {
  let byEnd = before.next.get(flows);
  if (!byEnd) {
    byEnd = [];
    before.next.set(flows, byEnd);
  }
  byEnd[to] ??= { before, flows, to, next: new Map() };
  return byEnd[to];
}

function courseTo(last: Node): Course {
  const spans: Span[] = [];
  for (let node = last; node.before; node = node.before) {
    spans.push({ flows: node.flows, from: node.before.to, to: node.to });
  }
  return spans.reverse();
}
