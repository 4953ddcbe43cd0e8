import type { RuleMetric } from '../rule.ts';
import { intakeUtilisation } from './intake-utilisation.ts';
import { largestClass } from './largest-class.ts';
import { type SchoolMetric, valueAt } from './measure.ts';
import { schoolTotal } from './school-total.ts';
import { utilisation } from './utilisation.ts';

const PUPILS = { zh: '人', en: 'pupils' };
const CLASSES = { zh: '班', en: 'classes' };

/** Pupils of the stages that are judged together. */
const schoolEnrolment: SchoolMetric = (at) => schoolTotal(at, at.results.enrolment, PUPILS);

/** Pupils of one stage. */
const stageEnrolment: SchoolMetric = (at) => {
  const value = Math.round(valueAt(at.results.enrolment, at));
  if (Number.isNaN(value)) return undefined;
  return { value, working: { zh: `在校生 ${value}人`, en: `${value} pupils` } };
};

/** Classes of the stages that are judged together. */
const classes: SchoolMetric = (at) => schoolTotal(at, at.results.classes, CLASSES);

/** Pupils of a school that has any: a school that is not open is not a small school. */
const smallSchool: SchoolMetric = (at) => {
  const measure = stageEnrolment(at);
  return measure && measure.value > 0 ? measure : undefined;
};

/** One function for each metric of a school; service distance is a matter of compounds. */
export const SCHOOL_METRICS: Record<Exclude<RuleMetric, 'service-distance'>, SchoolMetric> = {
  'largest-class': largestClass,
  'school-enrolment': schoolEnrolment,
  'stage-enrolment': stageEnrolment,
  utilisation,
  'intake-utilisation': intakeUtilisation,
  classes,
  'small-school': smallSchool,
};
