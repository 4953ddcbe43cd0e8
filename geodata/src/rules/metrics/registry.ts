import type { RuleMetric } from '../rule.ts';
import { indicatorsMet, lowestIndicator } from './indicators-met.ts';
import { intakeUtilisation } from './intake-utilisation.ts';
import { largeClassShare } from './large-class-share.ts';
import { largestClass } from './largest-class.ts';
import type { Metric } from './metric.ts';
import { resourcePerPupil } from './resource-per-pupil.ts';
import { resourceVariation } from './resource-variation.ts';
import { classes, schoolEnrolment } from './school-total.ts';
import { serviceDistance } from './service-distance.ts';
import { arterialDistance, railwayDistance } from './site-distance.ts';
import { smallSchool, stageEnrolment } from './stage-enrolment.ts';
import { utilisation } from './utilisation.ts';
import { unguardedCrossings, walkingTime, waysOnFoot } from './walk-to-school.ts';

/** The metric of each rule, by key. */
export type Metrics = Readonly<Record<RuleMetric, Metric>>;

/** Every metric there is. */
export const METRICS: Metrics = {
  'largest-class': largestClass,
  'school-enrolment': schoolEnrolment,
  'stage-enrolment': stageEnrolment,
  utilisation,
  'intake-utilisation': intakeUtilisation,
  classes,
  'small-school': smallSchool,
  'resource-per-pupil': resourcePerPupil,
  'indicators-met': indicatorsMet,
  'lowest-indicator': lowestIndicator,
  'railway-distance': railwayDistance,
  'arterial-distance': arterialDistance,
  'service-distance': serviceDistance,
  'walking-time': walkingTime,
  'unguarded-crossings': unguardedCrossings,
  'ways-on-foot': waysOnFoot,
  'resource-variation': resourceVariation,
  'large-class-share': largeClassShare,
};
