import { assignmentOf, type Flow, flowsOf, isSameShares, schoolsOf } from '../assignment/index.ts';
import type { Compound, Plan, Stage } from '../model/index.ts';
import type { ChildrenByGrade } from '../simulation/index.ts';
import { type GradeShares, gradeShares, inBoth, sumOf } from './grade-shares.ts';
import type { SeatsHeld } from './seats-held.ts';

/** Less than this part of a grade is arithmetic. */
const NOTICEABLE = 1e-9;

/**
 * The seats held in a stage (在读学位) whenever a compound changes school in one of `years`: when those who enter go to other schools than those of
 * the year before, or pupils lose their seats. As in `transfersIn`, everybody is in the base year where the base plan says. Compounds that the
 * base plan does not have hold no seats before they exist.
 */
export function seatsHeldIn(
  base: Plan,
  plan: Plan,
  stage: Stage,
  years: readonly number[],
  inGrade: ChildrenByGrade,
): SeatsHeld[] {
  const old = new Map(base.compounds.map((each) => [each.id, each]));
  const [flowsToday, flowsLater] = [flowsOf(base), flowsOf(plan)];
  const captured = plan.assumptions.capture[stage] ?? 1;
  const sharesIn = sharesByFlows(stage);
  return plan.compounds.flatMap((compound, c): SeatsHeld[] => {
    const course: Course = {
      compoundId: compound.id,
      lastYear: years.at(-1) ?? 0,
      children: (grade, year) => captured * inGrade(c, grade, year),
      sharesIn: (year) => sharesIn(flowsLater(compound, year)),
    };
    const changes: SeatsHeld[] = [];
    for (const year of years) {
      const isFirst = year - 1 <= base.district.baseYear;
      const [planThen, then] = isFirst ? [base, old.get(compound.id)] : [plan, compound];
      if (!then) continue;
      const [was, is] = [(isFirst ? flowsToday : flowsLater)(then, year - 1), flowsLater(compound, year)];
      const isOther = !isSameShares(schoolsOf(planThen, then, stage, year - 1), schoolsOf(plan, compound, stage, year));
      if (was === is && !isOther) continue;
      const seats = seatsIn(sharesIn(was), sharesIn(is));
      if (!isOther && seats.every(({ part, kept }) => part - sumOf(kept) < NOTICEABLE)) continue;
      const change = changeOf(course, year, seats);
      if (change.enrolled > 0) changes.push(change);
    }
    return changes.map((each, at) => {
      const next = changes[at + 1]?.year ?? Number.POSITIVE_INFINITY;
      const inTerm = years.filter((year) => year >= each.year && year < next);
      return {
        ...each,
        keptByYear: each.keptByYear.filter(({ year }) => year < next),
        siblings: inTerm.reduce((sum, year) => sum + siblingsOf(course, plan, compound, stage, year), 0),
      };
    });
  });
}

/** What one compound's children do in a stage over the years. */
interface Course {
  compoundId: string;
  /** The last year simulated. */
  lastYear: number;
  /** Children at public schools by grade (position in GRADES) and year. */
  children(gradeIndex: number, year: number): number;
  sharesIn(year: number): ReadonlyMap<number, GradeShares>;
}

/** Reads flows by grade, each list once. */
function sharesByFlows(stage: Stage) {
  const known = new Map<readonly Flow[], ReadonlyMap<number, GradeShares>>();
  return (flows: readonly Flow[]) => {
    const shares = known.get(flows) ?? gradeShares(flows, stage);
    known.set(flows, shares);
    return shares;
  };
}

/** The seats that one grade holds: which part of it holds one, and which part keeps it at which school. */
interface GradeSeats {
  gradeIndex: number;
  part: number;
  kept: ReadonlyMap<string, number>;
}

function seatsIn(was: ReadonlyMap<number, GradeShares>, is: ReadonlyMap<number, GradeShares>): GradeSeats[] {
  return [...is].flatMap(([gradeIndex, there]): GradeSeats[] => {
    const then = was.get(gradeIndex - 1);
    if (!then) return [];
    const part = Math.min(sumOf(then.bySchool), there.inStage);
    return part > 0 ? [{ gradeIndex, part, kept: inBoth(then.bySchool, there.bySchool) }] : [];
  });
}

/** Follows those who keep a seat grade by grade, for as long as they are in the stage and at that school. */
function changeOf(course: Course, year: number, seats: readonly GradeSeats[]): SeatsHeld {
  const { compoundId, lastYear, children, sharesIn } = course;
  let [enrolled, lost] = [0, 0];
  for (const { gradeIndex, part, kept } of seats) {
    enrolled += part * children(gradeIndex, year);
    lost += (part - sumOf(kept)) * children(gradeIndex, year);
  }
  const keptByYear: SeatsHeld['keptByYear'] = [];
  let keptUntil: number | undefined;
  let still = seats.filter(({ gradeIndex }) => children(gradeIndex, year) > 0);
  for (let t = year; ; t++) {
    const shares = sharesIn(t);
    still = still.flatMap(({ gradeIndex, part, kept }) => {
      const left = inBoth(kept, shares.get(gradeIndex + t - year)?.bySchool ?? NOBODY);
      return sumOf(left) > NOTICEABLE ? [{ gradeIndex, part, kept: left }] : [];
    });
    if (still.length === 0) break;
    keptUntil = t;
    if (t > lastYear) continue;
    const there = still.reduce(
      (sum, { gradeIndex, kept }) => sum + sumOf(kept) * children(gradeIndex + t - year, t),
      0,
    );
    keptByYear.push({ year: t, children: there });
  }
  const kept = keptByYear[0]?.children ?? 0;
  return {
    compoundId,
    year,
    enrolled,
    kept,
    lost,
    keptByYear,
    ...(keptUntil !== undefined && { keptUntil }),
    siblings: 0,
  };
}

const NOBODY: GradeShares['bySchool'] = new Map();

/** Those who enter the stage in a year and go to a school of before beside an elder sibling. */
function siblingsOf(
  { children, sharesIn }: Course,
  plan: Plan,
  compound: Compound,
  stage: Stage,
  year: number,
): number {
  if (!assignmentOf(plan).staysOf(compound, stage, year)?.siblings) return 0;
  const shares = sharesIn(year);
  const entry = Math.min(...shares.keys());
  const there = shares.get(entry);
  if (!there) return 0;
  const all = sumOf(there.bySchool);
  const others = new Map(schoolsOf(plan, compound, stage, year).map(({ schoolId, share }) => [schoolId, share * all]));
  return (all - sumOf(inBoth(there.bySchool, others))) * children(entry, year);
}
