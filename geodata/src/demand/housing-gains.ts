import { type Flow, flowsOf } from '../assignment/index.ts';
import { GRADES, type Plan, type School } from '../model/index.ts';
import { yieldAt } from './housing-children.ts';
import { inIdOrder } from './in-id-order.ts';
import { type HousingShape, housingShapes } from './stage-housing.ts';

/** Pupils by which dwellings that were filling up made a grade larger than the grade below was a year before. */
export type HousingGains = (schools: readonly School[], grade: number, year: number) => number;

const known = new WeakMap<Plan, HousingGains>();

/**
 * What housing brought to the grades of schools in the years up to the base year, as its yields say, by the compounds that the
 * schools have now. Growth of a school under new dwellings is no progression: dwellings still to come bring it by their yield.
 */
export function housingGainsOf(given: Plan): HousingGains {
  let gains = known.get(given);
  if (!gains) {
    gains = build(inIdOrder(given));
    known.set(given, gains);
  }
  return gains;
}

function build(base: Plan): HousingGains {
  const byYear = new Map<number, Map<string, Float64Array>>();
  const shapesOf = shapesOnce();
  return (schools, grade, year) => {
    let bySchool = byYear.get(year);
    if (!bySchool) {
      bySchool = gainsIn(base, year, shapesOf);
      byYear.set(year, bySchool);
    }
    const here = bySchool;
    return schools.reduce((sum, { id }) => sum + (here.get(id)?.[grade] ?? 0), 0);
  };
}

/** By school: pupils won in a grade between the autumn before, when they sat one grade below, and that of the year. */
function gainsIn(base: Plan, year: number, shapesOf: ShapesOf): Map<string, Float64Array> {
  const { housingYield, capture } = base.assumptions;
  const flows = flowsOf(base);
  const bySchool = new Map<string, Float64Array>();
  const before = new Float64Array(GRADES.length);
  const now = new Float64Array(GRADES.length);
  for (const compound of base.compounds) {
    const curves = housingYield[compound.yieldType ?? 'default'] ?? housingYield.default ?? {};
    const longest = Math.max(0, ...Object.values(curves).map(({ length }) => length));
    const filling = compound.phases.filter(
      (phase) => phase.households > 0 && phase.year <= year && year - phase.year < longest,
    );
    if (filling.length === 0) continue;
    const here = flows(compound, base.district.baseYear);
    before.fill(0);
    now.fill(0);
    for (const { stage, grades, weights } of shapesOf(here)) {
      const curve = curves[stage];
      if (!curve) continue;
      const all = grades.reduce((sum, grade) => sum + weights[grade]!, 0);
      for (const phase of filling) {
        const part = ((capture[stage] ?? 1) * phase.households) / all;
        const then = part * yieldAt(curve, year - 1 - phase.year);
        const today = part * yieldAt(curve, year - phase.year);
        for (const grade of grades) {
          before[grade]! += then * weights[grade]!;
          now[grade]! += today * weights[grade]!;
        }
      }
    }
    for (const { schoolId, gradeIndex, weight } of here) {
      if (!schoolId || gradeIndex === 0) continue;
      const gains = bySchool.get(schoolId) ?? new Float64Array(GRADES.length);
      bySchool.set(schoolId, gains);
      gains[gradeIndex]! += weight * (now[gradeIndex]! - before[gradeIndex - 1]!);
    }
  }
  return bySchool;
}

type ShapesOf = (flows: readonly Flow[]) => readonly HousingShape[];

function shapesOnce(): ShapesOf {
  const known = new Map<readonly Flow[], readonly HousingShape[]>();
  return (flows) => {
    let shapes = known.get(flows);
    if (!shapes) {
      shapes = housingShapes(flows);
      known.set(flows, shapes);
    }
    return shapes;
  };
}
