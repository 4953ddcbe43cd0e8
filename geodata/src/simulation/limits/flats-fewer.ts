import { flowsOf } from '../../assignment/index.ts';
import { housingPartOf } from '../../demand/index.ts';
import { type Compound, GRADES, type Plan } from '../../model/index.ts';
import type { Results } from '../results.ts';
import { brokenLimit } from './broken-limit.ts';
import { campusOf, formCampus } from './campus-of.ts';
import { LIMIT_NAMES } from './limit-names.ts';
import type { BrokenLimit, FlatsFewer } from './limit-report.ts';
import { counted, inEn, inZh } from './limit-sentences.ts';
import type { SchoolSizeLimits } from './school-size-limits.ts';
import type { Place } from './stage-year.ts';

/** Children by compound (position in the plan) whom housing delivered after the base year brings: [grade * Y + year]. */
type HousingPart = ReadonlyMap<number, Float64Array>;

const known = new WeakMap<Plan, { base: Plan; parts: HousingPart }>();

/**
 * How many fewer flats to come would keep a limit in the year in which it is broken. The flats are those handed over after the base
 * year up to then in the compounds of the school; leaving some out takes away the same part of the children that each delivery
 * brings, and the classes are formed again. Undefined where no such flats bring pupils.
 */
export function flatsFewer(
  place: Place,
  broken: BrokenLimit,
  sizes: SchoolSizeLimits,
  { base, plan }: { base: Plan; plan: Plan },
): FlatsFewer | undefined {
  const { year } = broken;
  const y = place.campus.years.indexOf(year);
  const { flats, pupils } = toCome(place, plan, housingOf(base, plan), y);
  if (flats === 0 || pupils.every((each) => each <= 0)) return undefined;
  const holdsWith = (fewer: number) => {
    const campus = campusOf(place.campus, place.school, [0, y]);
    takeAway(campus, pupils, fewer / flats, 1);
    formCampus(campus, place.school, place.terms);
    return !brokenLimit(broken.limit, { ...place, campus }, sizes, 1).broken;
  };
  const about = { year, of: flats };
  const name = LIMIT_NAMES[broken.limit];
  if (!holdsWith(flats)) {
    return {
      ...about,
      sentence: {
        zh: `即使到 ${inZh(year)}的 ${flats}套新住宅都不交付，“${name.zh}”仍会突破`,
        en: `Even without all ${counted(flats, 'flat')} to come until ${inEn(year)} the limit on ${name.en} is broken`,
      },
    };
  }
  let [low, high] = [0, flats];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holdsWith(middle)) high = middle;
    else low = middle;
  }
  return {
    ...about,
    count: high,
    sentence: {
      zh: `到 ${inZh(year)}的 ${flats}套新住宅少交付 ${high}套，“${name.zh}”当年不突破`,
      en: `${high} fewer of the ${counted(flats, 'flat')} to come until ${inEn(year)} and the limit on ${name.en} holds that year`,
    },
  };
}

/** Kept for each plan, since a planner asks about one school after the other. */
function housingOf(base: Plan, plan: Plan): HousingPart {
  let kept = known.get(plan);
  if (kept?.base !== base) {
    kept = { base, parts: housingPartOf(base, plan) };
    known.set(plan, kept);
  }
  return kept.parts;
}

/** Flats handed over after the base year up to a year in the compounds of a school, and their pupils by grade slot of the campus. */
function toCome(
  { school, campus }: Place,
  plan: Plan,
  housing: HousingPart,
  y: number,
): { flats: number; pupils: number[] } {
  const { years } = campus;
  const flows = flowsOf(plan);
  const pupils = campus.rows.flatMap((row) => row.grades.map(() => 0));
  let flats = 0;
  for (const [c, children] of housing) {
    const compound = plan.compounds[c]!;
    const here = flows(compound, years[y]!).filter((flow) => flow.schoolId === school.id && flow.weight > 0);
    if (here.length === 0) continue;
    flats += flatsBetween(compound, years[0]!, years[y]!);
    for (const { gradeIndex: grade, stage, weight } of here) {
      const row = campus.rows[campus.rowIndex.get(`${school.id}/${stage}`)!]!;
      const slot = row.gradeStart + row.grades.indexOf(GRADES[grade]!);
      const capture = plan.assumptions.capture[stage] ?? 1;
      if (slot >= row.gradeStart) pupils[slot]! += children[grade * years.length + y]! * weight * capture;
    }
  }
  return { flats, pupils };
}

function flatsBetween({ phases }: Compound, after: number, until: number): number {
  return phases.reduce(
    (sum, { year, households }) => (year > after && year <= until && households > 0 ? sum + households : sum),
    0,
  );
}

/** Takes a part of the new housing's pupils out of one year of a campus. */
function takeAway(campus: Results, pupils: readonly number[], part: number, y: number): void {
  const Y = campus.years.length;
  for (const [r, row] of campus.rows.entries()) {
    for (let slot = row.gradeStart; slot < row.gradeStart + row.grades.length; slot++) {
      const less = Math.min(campus.gradePupils[slot * Y + y]!, pupils[slot]! * part);
      campus.gradePupils[slot * Y + y]! -= less;
      campus.enrolment[r * Y + y]! -= less;
    }
  }
}
