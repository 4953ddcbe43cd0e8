import { z } from 'zod';
import { Grade } from './grade.ts';
import { LocalName } from './local-name.ts';
import { Indicator } from './resources.ts';
import { Stage } from './stage.ts';
import { unitOf } from './unit-of.ts';

/**
 * How sure we are of a rule's number: F a published source states it, D derived by arithmetic from found numbers,
 * M recalled and to be verified (待核实) before it is shown as law.
 */
export const Mark = z.enum(['F', 'D', 'M']);
export type Mark = z.infer<typeof Mark>;

/** How bad a finding is: info (note it), warning (early warning), over (a limit is passed), severe (size or class limit broken). */
export const Severity = z.enum(['info', 'warning', 'over', 'severe']);
export type Severity = z.infer<typeof Severity>;

/** What a rule looks at. Each metric is computed by one function of the rules folder, which says its formula and source. */
export const RuleMetric = z.enum([
  'largest-class',
  'school-enrolment',
  'stage-enrolment',
  'utilisation',
  'intake-utilisation',
  'classes',
  'service-distance',
  'small-school',
  'resource-per-pupil',
  'indicators-met',
  'lowest-indicator',
  'resource-variation',
  'large-class-share',
  'railway-distance',
  'arterial-distance',
  'walking-time',
  'unguarded-crossings',
  'ways-on-foot',
]);
export type RuleMetric = z.infer<typeof RuleMetric>;

/** What the value and the limit of a rule are counted in; `ratio` is a bare number such as a coefficient of variation. */
export const RuleUnit = z.enum([
  'pupils',
  'pupils/class',
  'classes',
  'share',
  'metres',
  'minutes',
  'crossings',
  'ways',
  'indicators',
  'per 100 pupils',
  'm2/pupil',
  'yuan/pupil',
  'ratio',
]);
export type RuleUnit = z.infer<typeof RuleUnit>;

/**
 * Where a rule holds by place: in a town (城镇) area of the landscape, outside all of them, or everywhere not known to be a town.
 * Where a district names no town areas nothing is known of villages: rules of `town` and of `not-town` hold, those of `country` do not.
 */
export const Place = z.enum(['town', 'country', 'not-town']);
export type Place = z.infer<typeof Place>;

/** The rule of a pack whose place a customer's own rule has taken. */
const Replaced = z.object({
  pack: z.string(),
  value: z.number(),
  unit: RuleUnit,
  document: LocalName,
  documentNo: z.string().optional(),
});

/**
 * One dated, cited threshold. A finding arises where the metric is `above`, `at-least` or `below` the value, which is in the
 * unit of the metric.
 */
export const Rule = z
  .object({
    id: z.string().min(1).max(100),
    name: LocalName,
    metric: RuleMetric,
    /** Of resources per pupil and their variation: which resource; a variation without one is the mean over all that are known. */
    indicator: Indicator.optional(),
    /** Of the share of large classes: pupils from which on a class is one. */
    classFrom: z.number().int().min(1).optional(),
    breach: z.enum(['above', 'at-least', 'below']),
    value: z.number().min(0),
    unit: RuleUnit,
    stages: z.array(Stage).min(1),
    /** Only schools that offer several stages of compulsory education (一贯制), only the others, or all. */
    schools: z.enum(['all', 'single-stage', 'multi-stage']),
    /** Only classes of these grades, or classes in which grades are taught together; left out: every class. */
    grades: z.array(z.union([Grade, z.literal('mixed')])).optional(),
    /** Only schools or compounds in such a place; left out: everywhere. */
    place: Place.optional(),
    severity: Severity,
    /** Of the rules of one family only the worst one broken is reported for the same subject and year. */
    family: z.string(),
    /** Only findings at most this many years after the base year. */
    withinYears: z.number().int().min(0).optional(),
    /** Switched off: it is listed and breaks nothing. */
    off: z.boolean().optional(),
    scope: LocalName,
    document: LocalName,
    documentNo: z.string().optional(),
    effectiveFrom: z.string().optional(),
    mark: Mark,
    /** Said by the packs in force, never by a customer. */
    replaces: Replaced.optional(),
  })
  .refine(({ metric, indicator, unit }) => unit === unitOf(metric, indicator), {
    path: ['unit'],
    error: 'the unit is not that of the metric and indicator',
  });
export type Rule = z.infer<typeof Rule>;
