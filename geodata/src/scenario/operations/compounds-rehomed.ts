import { assignmentOf, isSameShares, type SchoolShare, schoolsOf } from '../../assignment/index.ts';
import { type Compound, type CompoundAssignment, type Plan, STAGES, type Stage } from '../../model/index.ts';
import type { Edit } from '../edit.ts';
import { applyEdit } from '../plan-of.ts';
import { lastYear } from './last-year.ts';

/**
 * A school that takes no more pupils from an autumn on: the plan as it stands, without any closing of the school, and with this one, and who
 * takes its share of a compound.
 */
interface Closing {
  schoolId: string;
  year: number;
  plan: Plan;
  before: Plan;
  after: Plan;
  /** Schools that take over in a year: `rest` are those that take the compound anyhow; `last` the one that took over the year before. Empty where nobody can. */
  receive: (
    compound: Compound,
    stage: Stage,
    year: number,
    known: { shares: readonly SchoolShare[]; rest: readonly SchoolShare[]; last: string | undefined },
  ) => { schools: readonly SchoolShare[]; receiver?: string };
}

/** A compound that nobody could take in some year. */
export interface LeftOut {
  compound: Compound;
  stage: Stage;
  year: number;
}

type Change = Pick<Edit, 'putAssignments' | 'deleteAssignments'>;

/**
 * Explicit assignments by which the compounds of a closing school go elsewhere from then to the end of the forecast, year by year, so that nobody
 * who had a school is left without one: also where the school would only have got a compound later, or where the one that takes over closes
 * itself. What was said of these compounds for later years is said anew.
 */
export function compoundsRehomed(closing: Closing): Change | LeftOut {
  const { before, year } = closing;
  const change: Required<Change> = { putAssignments: [], deleteAssignments: [] };
  const turns = new Set([...assignmentOf(before).turns, ...assignmentOf(closing.after).turns]);
  const last = lastYear(before);
  const years = [year, ...[...turns].filter((each) => each > year && each <= last).sort((a, b) => a - b)];
  let { after } = closing;
  for (const stage of STAGES) {
    const of: Required<Change> = { putAssignments: [], deleteAssignments: [] };
    const later = saidFrom(after, stage, year);
    for (const compound of before.compounds) {
      const course = courseOf({ ...closing, after }, compound, stage, years);
      if ('compound' in course) return course;
      const first = course[0]?.fromYear;
      if (first === undefined) continue;
      of.putAssignments.push(...course);
      for (const fromYear of later.get(compound.id) ?? [])
        if (fromYear > first && !course.some((each) => each.fromYear === fromYear))
          of.deleteAssignments.push({ compoundId: compound.id, stage, fromYear });
    }
    if (of.putAssignments.length === 0) continue;
    after = applyEdit(after, { label: stage, ...of });
    change.putAssignments.push(...of.putAssignments);
    change.deleteAssignments.push(...of.deleteAssignments);
  }
  const { putAssignments } = change;
  const put = new Set(putAssignments.map(keyOf));
  const kept = new Set(before.assignments);
  const dropped = closing.plan.assignments.filter((each) => !kept.has(each));
  const deleteAssignments = [...change.deleteAssignments, ...dropped.map(named)].filter(
    (each) => !put.has(keyOf(each)),
  );
  return { putAssignments, ...(deleteAssignments.length > 0 && { deleteAssignments }) };
}

/** From the first year in which the plan would say something else, which schools a compound has, and again whenever they change. */
function courseOf(
  { schoolId, before, after, receive }: Closing,
  compound: Compound,
  stage: Stage,
  years: readonly number[],
): (CompoundAssignment & { fromYear: number })[] | LeftOut {
  const course: (CompoundAssignment & { fromYear: number })[] = [];
  let last: string | undefined;
  for (const year of years) {
    const shares = schoolsOf(before, compound, stage, year);
    if (shares.length === 0) continue;
    const rest = schoolsOf(after, compound, stage, year);
    const isIts = shares.some((each) => each.schoolId === schoolId);
    const { schools, receiver } = isIts
      ? receive(compound, stage, year, { shares, rest, last })
      : { schools: course.length > 0 || rest.length === 0 ? shares : rest, receiver: undefined };
    if (schools.length === 0) return { compound, stage, year };
    last = receiver ?? last;
    const isSaid = course.length > 0 ? isSameShares(course.at(-1)!.schools, schools) : isSameShares(rest, schools);
    if (isSaid) continue;
    const said = schools.map(({ schoolId: id, share }) => ({ schoolId: id, share }));
    course.push({ compoundId: compound.id, stage, fromYear: year, schools: said });
  }
  return course;
}

type Key = Pick<CompoundAssignment, 'compoundId' | 'stage' | 'fromYear'>;

function named({ compoundId, stage, fromYear }: Key): Key {
  return { compoundId, stage, ...(fromYear !== undefined && { fromYear }) };
}

function keyOf({ compoundId, stage, fromYear }: Key): string {
  return JSON.stringify([compoundId, stage, fromYear ?? null]);
}

/** Years from which explicit assignments of a stage hold, after a year, by compound. */
function saidFrom({ assignments }: Plan, stage: Stage, year: number): Map<string, number[]> {
  const said = new Map<string, number[]>();
  for (const { compoundId, stage: of, fromYear } of assignments) {
    if (of === stage && fromYear !== undefined && fromYear > year)
      said.set(compoundId, [...(said.get(compoundId) ?? []), fromYear]);
  }
  return said;
}

/** Shares with those of one school given to another. */
export function handedOver(shares: readonly SchoolShare[], from: string, to: string): SchoolShare[] {
  const bySchool = new Map<string, number>();
  for (const { schoolId, share } of shares) {
    const id = schoolId === from ? to : schoolId;
    bySchool.set(id, (bySchool.get(id) ?? 0) + share);
  }
  return [...bySchool].map(([schoolId, share]) => ({ schoolId, share }));
}
