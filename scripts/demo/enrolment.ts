import { STANDARD_CLASS_SIZE, shareClasses } from '@xuetu/geodata/capacity';
import { BUILT_IN_GRADE_SYSTEMS, type Grade, gradeIndex, type SchoolStage, type Stage } from '@xuetu/geodata/model';
import type { DemoCatchment } from './catchments.ts';
import type { DemoCompound } from './compounds.ts';
import type { Random } from './random.ts';
import type { PlacedSchool } from './settle.ts';

const YEARS = [2022, 2023, 2024, 2025, 2026];
const BASE_YEAR = 2026;

/** Share of the register found in the schools of the district. The import config states the same shares. */
const CAPTURE: Record<Stage, number> = { kindergarten: 0.88, primary: 0.985, junior: 0.975, senior: 0.6 };

/** Sizes of the two senior schools together: they share the district's pupils. */
const SENIOR_SIZES = 2.4;

export interface DemoSchool extends PlacedSchool {
  enrolment: { year: number; byGrade: Partial<Record<Grade, number>> }[];
  offers: SchoolStage[];
  classesByGrade: Partial<Record<Grade, number>>;
}

export function staff(
  schools: PlacedSchool[],
  catchments: DemoCatchment[],
  compounds: DemoCompound[],
  random: Random,
): DemoSchool[] {
  return schools.map((school) => {
    const drift = driftOf(school);
    const enrolment = YEARS.filter((year) => year >= (school.openFrom ?? 0)).map((year) => {
      const byGrade: Partial<Record<Grade, number>> = {};
      for (const grade of school.stages.flatMap((stage) => gradesOf(school, stage))) {
        const expected = expectedPupils(school, grade, year, catchments, compounds);
        const noise = 1 + random.between(-0.02, 0.02);
        byGrade[grade] = Math.round(expected * noise * (1 - drift * (BASE_YEAR - year)));
      }
      return { year, byGrade };
    });
    const newest = enrolment[enrolment.length - 1]!.byGrade;
    const offers = school.stages.map((stage) => offerOf(school, stage, newest));
    const classesByGrade = Object.assign(
      {},
      ...offers.map((offer) => classesIn(school, offer, newest)),
    ) as DemoSchool['classesByGrade'];
    return {
      ...school,
      enrolment,
      offers: offers.map((offer) => withClasses(school, offer, classesByGrade)),
      classesByGrade,
    };
  });
}

export function gradesOf({ system }: { system: string }, stage: Stage): Grade[] {
  return BUILT_IN_GRADE_SYSTEMS.find(({ id }) => id === system)!.stages[stage] ?? [];
}

export function pupilsIn(school: DemoSchool, stage: Stage, year = BASE_YEAR): number {
  const count = school.enrolment.find((each) => each.year === year)?.byGrade ?? {};
  return gradesOf(school, stage).reduce((sum, grade) => sum + (count[grade] ?? 0), 0);
}

/** How fast a school has grown in the past years: new quarters fill, villages empty. */
function driftOf({ areaId, openFrom, seat }: PlacedSchool): number {
  if (openFrom) return 0.11;
  if ('near' in seat) return -0.035;
  return areaId === 'core' ? 0.018 : -0.008;
}

function expectedPupils(
  school: PlacedSchool,
  grade: Grade,
  year: number,
  catchments: DemoCatchment[],
  compounds: DemoCompound[],
): number {
  const age = Math.min(17, gradeIndex(grade) + 3 + BASE_YEAR - year);
  const stage = school.stages.find((each) => gradesOf(school, each).includes(grade))!;
  const count = (of: DemoCompound[]): number => of.reduce((sum, { children }) => sum + children[age]!, 0);
  if (stage === 'senior') return (count(compounds) * CAPTURE.senior * school.size.senior!) / SENIOR_SIZES;
  const catchment = catchments.find((each) => each.stage === stage && each.schools.includes(school))!;
  const sizes = catchment.schools.reduce((sum, { size }) => sum + size[stage]!, 0);
  return (count(catchment.compounds) * CAPTURE[stage] * school.size[stage]!) / sizes;
}

/** Classrooms and what the site allows, from the load that the planner wants to show. */
function offerOf(school: PlacedSchool, stage: Stage, newest: Partial<Record<Grade, number>>): SchoolStage {
  const grades = gradesOf(school, stage);
  const pupils = grades.reduce((sum, grade) => sum + (newest[grade] ?? 0), 0);
  const classSize = STANDARD_CLASS_SIZE[stage];
  const counts = grades.map((grade) => newest[grade] ?? 0);
  let rooms = Math.max(grades.length, Math.round(pupils / school.load[stage]! / classSize));
  while (largestClass(counts, classSize, rooms) > (school.largestClass ?? NO_LARGE_CLASS[stage])) rooms++;
  return { stage, rooms, maxClasses: rooms + (school.spare[stage] ?? 0) };
}

const NO_LARGE_CLASS: Record<Stage, number> = { kindergarten: 40, primary: 54, junior: 55, senior: 55 };

function largestClass(pupils: number[], classSize: number, rooms: number): number {
  const sizes = pupils.map(() => classSize);
  const classes = shareClasses(pupils, sizes, rooms) ?? [];
  return Math.max(...pupils.map((count, i) => (count === 0 ? 0 : Math.ceil(count / classes[i]!))));
}

function classesIn(
  school: PlacedSchool,
  offer: SchoolStage,
  newest: Partial<Record<Grade, number>>,
): Partial<Record<Grade, number>> {
  const grades = gradesOf(school, offer.stage);
  const pupils = grades.map((grade) => newest[grade] ?? 0);
  const sizes = pupils.map(() => STANDARD_CLASS_SIZE[offer.stage]);
  const classes = shareClasses(pupils, sizes, offer.rooms)!;
  return Object.fromEntries(grades.map((grade, i) => [grade, classes[i]!]));
}

function withClasses(school: PlacedSchool, offer: SchoolStage, classes: Partial<Record<Grade, number>>): SchoolStage {
  const open = gradesOf(school, offer.stage).reduce((sum, grade) => sum + (classes[grade] ?? 0), 0);
  return { ...offer, classes: open };
}
