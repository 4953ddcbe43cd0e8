import { z } from 'zod';
import { Grade, LocalName, Stage } from '../model/index.ts';
import { Mark, RuleMetric, Severity } from './rule.ts';

/** 预警: one rule broken by one school, compound or the whole district in one year, with the number, the limit and the citation. */
export const Finding = z.object({
  rule: z.string(),
  ruleName: LocalName,
  metric: RuleMetric,
  severity: Severity,
  subject: z.object({ kind: z.enum(['school', 'compound', 'district']), id: z.string(), name: z.string() }),
  stage: Stage,
  year: z.number().int(),
  grade: Grade.optional(),
  value: z.number(),
  limit: z.number(),
  unit: z.string(),
  document: LocalName,
  documentNo: z.string().optional(),
  /** Year or day from which the document holds, where we know it. */
  effectiveFrom: z.string().optional(),
  mark: Mark,
  /** The smallest number of pupils that value and sentence tell of the subject; left out where they tell none. */
  fewestPupils: z.number().optional(),
  /** One sentence with its arithmetic: who, when, value, limit, rule. */
  sentence: LocalName,
});
export type Finding = z.infer<typeof Finding>;
