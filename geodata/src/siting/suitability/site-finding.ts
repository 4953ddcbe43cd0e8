import { z } from 'zod';
import { LocalName, Mark, SiteConsequence, SiteMeasure, Stage } from '../../model/index.ts';

/** One site rule broken by one site for one stage, with the number, the limit, what follows and the citation. */
export const SiteFinding = z.object({
  rule: z.string(),
  ruleName: LocalName,
  measure: SiteMeasure,
  consequence: SiteConsequence,
  stage: Stage,
  value: z.number(),
  limit: z.number(),
  /** Added to the cost of building there, in 万元, where the rule penalises. */
  penaltyWan: z.number().optional(),
  document: LocalName,
  documentNo: z.string().optional(),
  mark: Mark,
  /** One sentence with its arithmetic: which site, value, limit, rule, what follows. */
  sentence: LocalName,
});
export type SiteFinding = z.infer<typeof SiteFinding>;
