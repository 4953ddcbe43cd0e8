import { z } from 'zod';
import { LocalName } from './local-name.ts';
import { Rule } from './rule.ts';
import { SiteRule } from './site-rule.ts';
import { Stage } from './stage.ts';

/** 规则包: dated, cited thresholds as data, and the standard class size per stage that capacity falls back to. */
export const RulePack = z.object({
  id: z.string(),
  version: z.string(),
  name: LocalName,
  standardClassSize: z.partialRecord(Stage, z.number()),
  rules: z.array(Rule),
  /** Where a school may stand. */
  siteRules: z.array(SiteRule).optional(),
});
export type RulePack = z.infer<typeof RulePack>;
