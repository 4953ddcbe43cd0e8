import { z } from 'zod';
import { Grade } from './grade.ts';
import { LocalName } from './local-name.ts';
import { Stage } from './stage.ts';

/**
 * How sure we are of a rule's number: F a published source states it, D derived by arithmetic from found numbers,
 * M recalled and to be verified (待核实) before it is shown as law.
 */
export const Mark = z.enum(['F', 'D', 'M']);
export type Mark = z.infer<typeof Mark>;

/** How bad a finding is: info (note it), warning (early warning), over (a limit is passed), severe (size or class limit broken). */
export const Severity = z.enum(['info', 'warning', 'over', 'severe']);
export type Severity = z.infer<typeof Severity>;

/** What a rule looks at. Each metric is computed by one function in this folder. */
export const RuleMetric = z.enum([
  'largest-class',
  'school-enrolment',
  'stage-enrolment',
  'utilisation',
  'intake-utilisation',
  'classes',
  'service-distance',
  'small-school',
]);
export type RuleMetric = z.infer<typeof RuleMetric>;

/** Where a rule on compounds holds: in a town area of the landscape, or outside all of them. */
export const Place = z.enum(['town', 'country']);
export type Place = z.infer<typeof Place>;

/** One dated, cited threshold. A finding arises where the metric is `above`, `at-least` or `below` the value. */
export const Rule = z.object({
  id: z.string().min(1),
  name: LocalName,
  metric: RuleMetric,
  breach: z.enum(['above', 'at-least', 'below']),
  value: z.number(),
  unit: z.enum(['pupils', 'pupils/class', 'classes', 'share', 'metres']),
  stages: z.array(Stage).min(1),
  /** Only schools that offer several stages of compulsory education (一贯制), only the others, or all. */
  schools: z.enum(['all', 'single-stage', 'multi-stage']),
  /** Only classes of these grades, or classes in which grades are taught together; left out: every class. */
  grades: z.array(z.union([Grade, z.literal('mixed')])).optional(),
  /** Only compounds in such a place; left out: everywhere. */
  place: Place.optional(),
  severity: Severity,
  /** Of the rules of one family only the worst one broken is reported for the same subject and year. */
  family: z.string(),
  /** Only findings at most this many years after the base year. */
  withinYears: z.number().int().optional(),
  scope: LocalName,
  document: LocalName,
  documentNo: z.string().optional(),
  effectiveFrom: z.string().optional(),
  mark: Mark,
});
export type Rule = z.infer<typeof Rule>;

/** 规则包: dated, cited thresholds as data, and the standard class size per stage that capacity falls back to. */
export const RulePack = z.object({
  id: z.string(),
  version: z.string(),
  name: LocalName,
  standardClassSize: z.partialRecord(Stage, z.number()),
  rules: z.array(Rule),
});
export type RulePack = z.infer<typeof RulePack>;
