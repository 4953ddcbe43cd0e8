import { demandOf, housingPartOf } from '../../demand/index.ts';
import { type Compound, GRADES, type Plan, type Stage } from '../../model/index.ts';
import type { Results } from '../results.ts';
import { type Course, coursesOf } from '../spans-of.ts';
import { brokenLimit } from './broken-limit.ts';
import { campusOf, formCampus } from './campus-of.ts';
import { brokenBy, HOLDS, wholeNumber } from './limit-phrases.ts';
import type { BrokenLimit, FlatsFewer } from './limit-report.ts';
import { inEn, inZh } from './limit-sentences.ts';
import { type SchoolSizeLimits, sizeLimitOf } from './school-size-limits.ts';
import type { Place } from './stage-year.ts';

/** A compound that gets new housing: the children whom it brings, by [grade * Y + year], and the schools they go to. */
interface Newcomers {
  compound: Compound;
  children: Float64Array;
  course: Course;
}

const known = new WeakMap<Plan, { base: Plan; newcomers: Newcomers[] }>();

/**
 * How many fewer flats to come would keep a limit in the year in which it is broken. The flats are those handed over after the base
 * year up to then in the compounds that send pupils to the stage; they are left out of each delivery in proportion, which takes away
 * the same part of the children of each, and the classes are formed again. Undefined where no such flats bring pupils.
 */
export function flatsFewer(
  place: Place,
  broken: BrokenLimit,
  sizes: SchoolSizeLimits,
  { base, plan }: { base: Plan; plan: Plan },
): FlatsFewer | undefined {
  const { year } = broken;
  const y = place.campus.years.indexOf(year);
  const stages = broken.limit === 'school-size' ? sizeLimitOf(place.school, place.stage, sizes).stages : [place.stage];
  const { flats, deliveries, pupils } = toCome(place, plan, newcomersOf(base, plan), y, stages);
  if (flats === 0 || pupils.every((each) => each <= 0)) return undefined;
  const brokenWith = (fewer: number) => {
    const campus = campusOf(place.campus, place.school, [0, y]);
    takeAway(campus, pupils, fewer / flats, 1);
    formCampus(campus, place.school, place.terms);
    return brokenLimit(broken.limit, { ...place, campus }, sizes, 1).broken;
  };
  const about = { year, of: flats };
  const all = wholeNumber(flats);
  const en = `the ${flats === 1 ? '1 flat' : `${all} flats`} to come until ${inEn(year)}`;
  const anyway = brokenWith(flats);
  if (anyway) {
    const by = brokenBy(anyway);
    return {
      ...about,
      sentence: {
        zh: `即使到 ${inZh(year)}的 ${all}套新住宅都不交付，当年仍${by.zh}`,
        en: `Even without all ${en.slice(4)} the school is ${by.en} that year`,
      },
    };
  }
  const isMany = deliveries > 1;
  let [low, high] = [0, flats];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (!brokenWith(middle)) high = middle;
    else low = middle;
  }
  return {
    ...about,
    count: high,
    sentence: {
      zh: `到 ${inZh(year)}的 ${all}套新住宅${isMany ? '各批次按比例' : ''}少交付 ${wholeNumber(high)}套，当年${HOLDS[broken.limit].zh}`,
      en: `With ${wholeNumber(high)} fewer of ${en}${isMany ? ', each phase in proportion,' : ''} ${HOLDS[broken.limit].en} that year`,
    },
  };
}

/** Kept for each plan, since a planner asks about one school after the other. */
function newcomersOf(base: Plan, plan: Plan): Newcomers[] {
  let kept = known.get(plan);
  if (kept?.base !== base) {
    const parts = [...housingPartOf(base, plan)];
    const compounds = parts.map(([c]) => plan.compounds[c]!);
    const ofThese = { ...plan, compounds };
    const courseOf = coursesOf(ofThese, demandOf(base, ofThese));
    const newcomers = parts.map(([, children], i) => ({ compound: compounds[i]!, children, course: courseOf(i) }));
    kept = { base, newcomers };
    known.set(plan, kept);
  }
  return kept.newcomers;
}

/** What is to come to a school up to a year. */
interface ToCome {
  flats: number;
  deliveries: number;
  /** Pupils by grade slot of the campus. */
  pupils: number[];
}

/**
 * Flats handed over after the base year up to a year in the compounds that send pupils to some stages of a school, and the pupils
 * they bring it in all its stages.
 */
function toCome(
  { school, campus }: Place,
  { assumptions }: Plan,
  newcomers: readonly Newcomers[],
  y: number,
  stages: readonly Stage[],
): ToCome {
  const { years } = campus;
  const found: ToCome = { flats: 0, deliveries: 0, pupils: campus.rows.flatMap((row) => row.grades.map(() => 0)) };
  for (const { compound, children, course } of newcomers) {
    const { flows } = course.find(({ from, to }) => from <= y && y < to)!;
    const here = flows.filter((flow) => flow.schoolId === school.id && flow.weight > 0);
    if (!here.some(({ stage }) => stages.includes(stage))) continue;
    const deliveries = deliveriesBetween(compound, years[0]!, years[y]!);
    found.deliveries += deliveries.length;
    for (const { households } of deliveries) found.flats += households;
    for (const { gradeIndex: grade, stage, weight } of here) {
      const row = campus.rows[campus.rowIndex.get(`${school.id}/${stage}`)!]!;
      const slot = row.gradeStart + row.grades.indexOf(GRADES[grade]!);
      const capture = assumptions.capture[stage] ?? 1;
      if (slot >= row.gradeStart) found.pupils[slot]! += children[grade * years.length + y]! * weight * capture;
    }
  }
  return found;
}

function deliveriesBetween({ phases }: Compound, after: number, until: number): Compound['phases'] {
  return phases.filter(({ year, households }) => year > after && year <= until && households > 0);
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
