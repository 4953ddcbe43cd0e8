import { stagesBySystem, systemOf } from '../../assignment/index.ts';
import { GRADES, type Plan, type ProgressionEstimate, type School } from '../../model/index.ts';
import { ENTRY_GRADES } from '../entry-grades.ts';
import { housingGainsOf } from '../housing-gains.ts';
import { commonRatios } from './common-ratios.ts';
import { estimateRatio, ratiosUsed } from './estimate-ratio.ts';
import { pupilsForHalf } from './pupils-for-half.ts';
import type { Ratio } from './ratio.ts';
import { schoolRatios } from './school-ratios.ts';

/** Grade progression estimated from what schools counted up to the base year; undefined where history is too short. */
export type ProgressionEstimates = (school: School | undefined, grade: number) => number | undefined;

/** Ratios of a whole district or area outside these limits come from counts that do not belong together. */
const PLAUSIBLE = { from: 0.5, to: 1.5 };

const known = new WeakMap<Plan, Map<string, ProgressionEstimates>>();

/** The progression estimates of a base plan. Kept per plan object. */
export function progressionEstimates(base: Plan, options: ProgressionEstimate): ProgressionEstimates {
  const byOptions = known.get(base) ?? new Map<string, ProgressionEstimates>();
  known.set(base, byOptions);
  const key = JSON.stringify(options);
  const estimates = byOptions.get(key) ?? kept(estimatesOf(base, options));
  byOptions.set(key, estimates);
  return estimates;
}

/**
 * From one stage to the next a school with both (一贯制) takes in pupils of other schools, and an area those of other areas: their own
 * ratio is no progression, so the district's holds.
 */
function estimatesOf(base: Plan, options: ProgressionEstimate): ProgressionEstimates {
  const { baseYear } = base.district;
  const gains = housingGainsOf(base);
  const stages = stagesBySystem(base);
  const endsStage = (school: School, grade: number) => {
    const stageOf = stages.get(systemOf(school, baseYear)) ?? stages.get(base.district.defaultSystem);
    return stageOf?.[grade] !== stageOf?.[grade + 1];
  };
  const own = (school: School, grade: number) =>
    endsStage(school, grade) ? [] : schoolRatios(school, grade, baseYear, gains);
  const common = (schools: readonly School[], grade: number) => {
    const ratio = estimateRatio(commonRatios(schools, grade, baseYear, gains), options);
    return ratio !== undefined && ratio >= PLAUSIBLE.from && ratio <= PLAUSIBLE.to ? ratio : undefined;
  };
  const district = lazy((grade) => common(base.schools, grade));
  const half = lazy((grade) => pupilsForHalf(base.schools.map((each) => ratiosUsed(own(each, grade), options))));
  const levels: Record<ProgressionEstimate['level'], ProgressionEstimates> = {
    district: (_, grade) => district(grade),
    area: (school, grade) => {
      const around = school?.areaId === undefined ? [] : inArea(base, school.areaId);
      const isApart = around.some((each) => endsStage(each, grade));
      return (isApart ? undefined : common(around, grade)) ?? district(grade);
    },
    school: (school, grade) => school && estimateRatio(own(school, grade), options),
    pooled: (school, grade) => {
      const everybody = district(grade);
      const ratios = school ? own(school, grade) : [];
      const ratio = estimateRatio(ratios, options);
      if (everybody === undefined || ratio === undefined) return everybody ?? ratio;
      return drawnTowards(everybody, ratio, ratiosUsed(ratios, options), half(grade));
    },
  };
  const estimate = levels[options.level];
  return (school, grade) =>
    options.estimator === 'given' || ENTRY_GRADES.includes(grade + 1) ? undefined : estimate(school, grade);
}

function drawnTowards(common: number, own: number, ratios: readonly Ratio[], half: number): number {
  if (half === Number.POSITIVE_INFINITY) return common;
  const pupils = ratios.reduce((sum, { from }) => sum + from, 0);
  return common + (pupils / (pupils + half)) * (own - common);
}

function inArea(base: Plan, areaId: string): School[] {
  return base.schools.filter((school) => school.areaId === areaId);
}

function lazy<Value>(of: (grade: number) => Value): (grade: number) => Value {
  const values = new Map<number, Value>();
  return (grade) => {
    if (!values.has(grade)) values.set(grade, of(grade));
    return values.get(grade)!;
  };
}

function kept(estimates: ProgressionEstimates): ProgressionEstimates {
  const bySchool = new Map<School | undefined, (number | undefined)[]>();
  return (school, grade) => {
    let byGrade = bySchool.get(school);
    if (!byGrade) {
      byGrade = GRADES.map((_, each) => estimates(school, each));
      bySchool.set(school, byGrade);
    }
    return byGrade[grade];
  };
}
