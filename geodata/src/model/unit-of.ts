import type { Indicator } from './resources.ts';
import type { RuleMetric, RuleUnit } from './rule.ts';

const INDICATOR_UNITS: Record<Indicator, RuleUnit> = {
  qualifiedTeachers: 'per 100 pupils',
  leadTeachers: 'per 100 pupils',
  artsSportsTeachers: 'per 100 pupils',
  teachingAreaM2: 'm2/pupil',
  sportsAreaM2: 'm2/pupil',
  equipmentYuan: 'yuan/pupil',
  multimediaRooms: 'per 100 pupils',
};

const METRIC_UNITS: Record<Exclude<RuleMetric, 'resource-per-pupil'>, RuleUnit> = {
  'largest-class': 'pupils/class',
  'school-enrolment': 'pupils',
  'stage-enrolment': 'pupils',
  utilisation: 'share',
  'intake-utilisation': 'share',
  classes: 'classes',
  'service-distance': 'metres',
  'small-school': 'pupils',
  'indicators-met': 'indicators',
  'lowest-indicator': 'share',
  'resource-variation': 'ratio',
  'large-class-share': 'share',
  'railway-distance': 'metres',
  'arterial-distance': 'metres',
  'walking-time': 'minutes',
  'unguarded-crossings': 'crossings',
  'ways-on-foot': 'ways',
};

/** The unit of a metric; that of resources per pupil depends on the indicator, and without one it has none. */
export function unitOf(metric: RuleMetric, indicator?: Indicator): RuleUnit | undefined {
  if (metric === 'resource-per-pupil') return indicator && INDICATOR_UNITS[indicator];
  return METRIC_UNITS[metric];
}
