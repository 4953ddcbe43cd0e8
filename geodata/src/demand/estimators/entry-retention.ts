import { flowsOf } from '../../assignment/index.ts';
import {
  type Compound,
  FIRST_GRADE_INDEX,
  type GradeSystem,
  type Plan,
  type ProgressionEstimate,
  type School,
} from '../../model/index.ts';
import type { BirthShare } from '../birth-shares.ts';
import type { BirthsSeries } from '../births-of.ts';
import type { Draw } from '../draws-of.ts';
import { type Cohorts, entrantsOf } from '../entrants-of.ts';
import { ENTRY_GRADES } from '../entry-grades.ts';
import { registerCount } from '../register-count.ts';
import { countedPupils, countedYears } from './counted-pupils.ts';
import { estimateRatio } from './estimate-ratio.ts';
import type { Ratio } from './ratio.ts';

const RECENT_GRADES = 3;
/** First grades follow births less closely than grades follow each other: estimators that lean on the newest years mislead. */
const STEADY: readonly ProgressionEstimate['estimator'][] = ['given', 'mean', 'median'];

/** What is known of the children who could enter the schools of a base plan. */
interface Entry {
  system: GradeSystem;
  births: ReadonlyMap<string, BirthsSeries>;
  cohorts: Cohorts;
  birthShare: Map<string, BirthShare>;
  draws: { byStage: ReadonlyMap<string, Draw> };
}

/** Children of the compounds of one school and stage who could enter its first grade, by the year in which they would. */
type Could = Map<number, number>;

/**
 * Entry ratio by `${schoolId}/${stage}`: pupils of the first grade for each child who could enter it. The mean (or the median, where
 * the plan estimates by it) of the newest years of which both are known: what the school counted, and the children who could enter
 * by births or register. Where they are too few, or the plan says `given`: the three lowest grades of the base year over the children
 * who could have entered them.
 */
export function entryRetention(base: Plan, entry: Entry, options: ProgressionEstimate): Map<string, number> {
  const { baseYear } = base.district;
  const estimate = STEADY.includes(options.estimator) ? options : { ...options, estimator: 'mean' as const };
  const schools = new Map(base.schools.map((school) => [school.id, school]));
  const retention = new Map<string, number>();
  for (const [key, { grade, could }] of couldEnter(base, entry)) {
    const draw = entry.draws.byStage.get(key);
    if (!draw) continue;
    const school = schools.get(key.slice(0, key.lastIndexOf('/')))!;
    const ratio = estimateRatio(entryRatios(school, draw, grade, could, baseYear), estimate);
    if (ratio !== undefined) {
      retention.set(key, ratio);
      continue;
    }
    const recent = Array.from({ length: RECENT_GRADES }, (_, i) => could.get(baseYear - i) ?? 0);
    const children = recent.reduce((sum, each) => sum + each, 0);
    if (children > 0) retention.set(key, draw.counted ? lowestGrades(draw, grade) / children : draw.byGrade[0]!);
  }
  return retention;
}

/** First-grade pupils for each child who could enter, year by year, the newest first; as many come from outside as in the base year. */
function entryRatios(school: School, draw: Draw, grade: number, could: Could, baseYear: number): Ratio[] {
  const now = countedPupils(school, grade, baseYear);
  const ofCompounds = draw.counted?.[grade];
  if (!now || !ofCompounds) return [];
  return countedYears([school], baseYear).flatMap((year) => {
    const counted = countedPupils(school, grade, year);
    const from = could.get(year);
    return counted !== undefined && from ? [{ year, from, value: (counted * ofCompounds) / now / from }] : [];
  });
}

function lowestGrades(draw: Draw, grade: number): number {
  return draw.counted!.slice(grade, grade + RECENT_GRADES).reduce((sum, pupils) => sum + pupils, 0);
}

/**
 * Children who could enter, by school and stage and by year of entry. Years for which births or register say nothing are left
 * out, but for the three whose children sit in the lowest grades now.
 */
function couldEnter(base: Plan, entry: Entry): Map<string, { grade: number; could: Could }> {
  const { baseYear } = base.district;
  const flows = flowsOf(base);
  const lowest = Array.from({ length: RECENT_GRADES }, (_, i) => baseYear - i);
  const years = [...new Set([...countedYears(base.schools, baseYear), ...lowest])];
  const reaches = new Map<string, { grade: number; could: Could }>();
  for (const compound of base.compounds) {
    const entering = entrantsOf(entry, compound, baseYear);
    const isKnown = knownFor(compound, entry, baseYear);
    for (const { gradeIndex: grade, stage, schoolId, weight } of flows(compound, baseYear)) {
      if (!schoolId || !ENTRY_GRADES.includes(grade)) continue;
      const key = `${schoolId}/${stage}`;
      const { could } = reaches.get(key) ?? { could: new Map() };
      reaches.set(key, { grade, could });
      for (const year of years) {
        const cohort = year - (grade - FIRST_GRADE_INDEX);
        const children = lowest.includes(year) || isKnown(cohort) ? weight * entering(cohort) : Number.NaN;
        could.set(year, (could.get(year) ?? 0) + children);
      }
    }
  }
  return reaches;
}

/** Whether births or the register say how many children of a compound are in the cohort that enters g1 in a year. */
function knownFor(compound: Compound, { system, births, birthShare }: Entry, baseYear: number) {
  const longest = Math.max(...system.entryCohort.map(({ lag }) => lag));
  const series = births.get(birthShare.get(compound.id)?.areaId ?? '');
  return (entryYear: number): boolean => {
    const age = system.entryAge + baseYear - entryYear;
    return registerCount(compound, age) !== undefined || (series?.firstYear ?? Infinity) <= entryYear - longest;
  };
}
