import { catchmentOf, catchmentShares, isOpen, type SchoolShare, schoolsOf } from '@xuetu/geodata/assignment';
import type { Catchment, School, Stage } from '@xuetu/geodata/model';
import { catchmentName, type Edit } from '@xuetu/geodata/scenario';
import { classesWith, compoundPupilsAt, numbersAt } from '@xuetu/geodata/simulation';
import type { Simulated } from '../../state/app-state.ts';
import { changedCatchments, isResized } from '../modes/changed-catchments.ts';
import type { Paper } from '../modes/mode.ts';
import { compoundsByCatchment, compoundsTouched, type Held } from '../modes/moved-compounds.ts';

/** A number before and after what is drawn; NaN where it was not computed, null where there is no catchment then, or no school in it. */
export interface Change {
  before: number | null;
  after: number | null;
}

/** A catchment on one side of what is drawn, in the year shown. */
export interface SideNumbers {
  id: string;
  name: string;
  /** Compounds go from or to it, or where none go, ground; else it only has other corners or land without compounds. */
  isTouched: boolean;
  /** Children of the stage who live in it. */
  children: Change;
  /** Seats of its schools less their pupils. */
  seatsLeft: Change;
  /** Classes of its schools; after, those who come are taken to be spread over the grades as the pupils there are. */
  classes: Change;
  /** Pupils over seats of its schools. */
  pressure: Change;
}

/**
 * The catchments that an edit changes, with their numbers before and after it: pupils go with their compound, to the schools that
 * take it after the edit: what is said of it, else those of the catchment that holds its point. Nothing is simulated; how classes are formed again and who is sent on
 * elsewhere is not in it. The most children moved first.
 */
export function sideNumbers({ results }: Simulated, paper: Paper, edit: Edit): SideNumbers[] {
  const { plan, stage, sector, year } = paper;
  const isOwn = (each: Catchment) => each.stage === stage && each.sector === sector;
  const after = new Map(changedCatchments(paper, edit).map((each) => [each.id, each]));
  const gone = new Set(edit.deleteCatchments);
  const before = new Map(
    plan.catchments
      .filter((each) => isOwn(each) && (after.has(each.id) || gone.has(each.id)))
      .map((each) => [each.id, each]),
  );
  const seats = seatsOf(paper, results);
  const touched = compoundsTouched(paper, edit);
  const explicit = explicitAfter(paper, edit, touched);
  const spoken = new Set(
    [...(edit.deleteAssignments ?? []), ...(edit.putAssignments ?? [])].map((each) => each.compoundId),
  );
  const children = new Map<string, number>();
  const pupils = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, amount: number) => to.set(key, (to.get(key) ?? 0) + amount);
  const send = (shares: readonly SchoolShare[], amount: number) => {
    for (const { schoolId, share } of shares) add(pupils, schoolId, amount * share);
  };
  for (const held of touched) {
    const count = compoundPupilsAt(results, held.index, stage, year);
    if (held.before) add(children, `${held.before.id}/before`, count);
    if (held.after) add(children, `${held.after.id}/after`, count);
    const compound = plan.compounds[held.index]!;
    const isAsBefore = isSame(held) && !spoken.has(compound.id);
    if (isAsBefore || catchmentOf(plan, compound, stage)?.id !== held.before?.id) continue;
    const before = schoolsOf(plan, compound, stage, year);
    send(before, -count);
    const said = explicit.get(compound.id);
    if (said) send(said, count);
    else if (held.after) send(catchmentShares(plan, held.after, compound, year), count);
  }
  const left = (catchment: Catchment | undefined, isAfter: boolean) => {
    if (!catchment) return NO_SCHOOL;
    const own = catchment.schoolIds.map((id) => seats.of(id)).filter((each) => each !== undefined);
    const total = own.reduce((sum, each) => sum + each.seats, 0);
    const moved = isAfter ? catchment.schoolIds.reduce((sum, id) => sum + (pupils.get(id) ?? 0), 0) : 0;
    const enrolled = own.reduce((sum, each) => sum + each.enrolment, 0) + moved;
    if (own.length === 0) return NO_SCHOOL;
    const classes = seats.classesOf(catchment, (id) => (isAfter ? (pupils.get(id) ?? 0) : 0));
    return { free: total - enrolled, classes, pressure: total > 0 ? enrolled / total : Number.NaN };
  };
  const moved = new Set(touched.flatMap(({ before: was, after: is }) => (was?.id === is?.id ? [] : [was?.id, is?.id])));
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  const isTouched = (id: string) =>
    moved.has(id) || !after.has(id) || !before.has(id) || (moved.size === 0 && isResized(paper, after.get(id)!));
  const none = plan.compounds.length > 0 ? 0 : Number.NaN;
  const sides = ids.map((id): SideNumbers => {
    const [was, is] = [before.get(id), after.get(id)];
    const [seatsBefore, seatsAfter] = [left(was, false), left(is, true)];
    const living = (when: 'before' | 'after', there: Catchment | undefined) =>
      there ? (children.get(`${id}/${when}`) ?? none) : null;
    return {
      id,
      name: catchmentName(plan, (is ?? was)!, paper.locale),
      isTouched: isTouched(id),
      children: { before: living('before', was), after: living('after', is) },
      seatsLeft: { before: seatsBefore.free, after: seatsAfter.free },
      classes: { before: seatsBefore.classes, after: seatsAfter.classes },
      pressure: { before: seatsBefore.pressure, after: seatsAfter.pressure },
    };
  });
  const size = ({ children: { before: was, after: is } }: SideNumbers) => Math.abs((is || 0) - (was || 0));
  return sides.sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
}

/** The numbers of one catchment as it is. */
export function catchmentNumbers({ results }: Simulated, paper: Paper, catchment: Catchment): SideNumbers {
  const { stage, year } = paper;
  const members = compoundsByCatchment(paper).get(catchment.id) ?? [];
  const none = paper.plan.compounds.length > 0 ? 0 : Number.NaN;
  const living = members.reduce((sum, index) => sum + compoundPupilsAt(results, index, stage, year), none);
  const seats = seatsOf(paper, results);
  const own = catchment.schoolIds.map((id) => seats.of(id)).filter((each) => each !== undefined);
  const free = own.length > 0 ? own.reduce((sum, each) => sum + each.seats - each.enrolment, 0) : null;
  const total = own.reduce((sum, each) => sum + each.seats, 0);
  const same = (value: number | null) => ({ before: value, after: value });
  return {
    id: catchment.id,
    name: catchmentName(paper.plan, catchment, paper.locale),
    isTouched: true,
    children: same(living),
    seatsLeft: same(free),
    classes: same(own.length > 0 ? seats.classesOf(catchment, () => 0) : null),
    pressure: same(free === null ? null : total > 0 ? 1 - free / total : Number.NaN),
  };
}

/** What is known of the schools of a catchment that has none. */
const NO_SCHOOL = { free: null, classes: null, pressure: null };

interface OpenSchool {
  seats: number;
  enrolment: number;
}

const byId = new WeakMap<readonly School[], Map<string, School>>();

function schoolsById(schools: readonly School[]): Map<string, School> {
  const found = byId.get(schools) ?? new Map(schools.map((school) => [school.id, school]));
  byId.set(schools, found);
  return found;
}

/** Seats and pupils of the open schools of the stage. */
function seatsOf({ plan, stage, year }: Paper, results: Simulated['results']) {
  const schools = schoolsById(plan.schools);
  const of = (id: string): OpenSchool | undefined => {
    const school = schools.get(id);
    if (!school || !isOpen(school, year)) return undefined;
    const numbers = numbersAt(results, id, stage, year);
    return numbers && { seats: numbers.seats, enrolment: numbers.enrolment };
  };
  const classesOf = ({ schoolIds }: Catchment, more: (id: string) => number): number =>
    schoolIds
      .filter((id) => of(id))
      .reduce((sum, schoolId) => sum + classesWith(plan, results, { schoolId, stage, year }, more(schoolId)), 0);
  return { of, classesOf };
}

/** Whether a compound stays in a catchment that keeps its schools. */
function isSame({ before, after }: Held): boolean {
  return (
    before?.id === after?.id &&
    before?.sharing === after?.sharing &&
    before?.schoolIds.join('\n') === after?.schoolIds.join('\n')
  );
}

/** Schools of the compounds touched of which something is said one by one in the year after the edit. */
function explicitAfter(
  { plan, stage, year }: Paper,
  { putAssignments = [], deleteAssignments = [] }: Edit,
  touched: readonly { index: number }[],
): Map<string, readonly SchoolShare[]> {
  const ids = new Set(touched.map(({ index }) => plan.compounds[index]!.id));
  const keyOf = (each: { compoundId: string; stage: Stage; fromYear?: number | undefined }) =>
    `${each.compoundId}/${each.stage}/${each.fromYear ?? ''}`;
  const ended = new Set([...deleteAssignments, ...putAssignments].map(keyOf));
  const schools = schoolsById(plan.schools);
  const said = [
    ...plan.assignments.filter((each) => ids.has(each.compoundId) && !ended.has(keyOf(each))),
    ...putAssignments,
  ]
    .filter((each) => each.stage === stage && (each.fromYear ?? -Infinity) <= year)
    .sort((a, b) => (a.fromYear ?? -Infinity) - (b.fromYear ?? -Infinity));
  return new Map(
    said.flatMap((each) => {
      const open = each.schools.filter(({ schoolId }) => {
        const school = schools.get(schoolId);
        return school !== undefined && isOpen(school, year);
      });
      const total = open.reduce((sum, { share }) => sum + share, 0);
      const shares = open.map(({ schoolId, share }) => ({ schoolId, share: share / total }));
      return total > 0 ? [[each.compoundId, shares] as const] : [];
    }),
  );
}
