import type { LocalName, Plan, Site, SiteRule, Stage } from '../../model/index.ts';
import { packsOf } from '../../rules/index.ts';
import { hasNeighbours, isBroken, measureOf } from './measure-of.ts';

/** One site rule asked of one site for one stage: whether it keeps it, and the arithmetic where there is any. */
export interface SiteCheck {
  rule: SiteRule;
  /** `unknown` where the data do not say; a site visit has to. */
  outcome: 'kept' | 'broken' | 'unknown';
  /** The number that was found; of what is farther off than the rule asks, the distance of the nearest one. */
  value?: number;
  working?: LocalName;
}

/** Every site rule in force for a stage, asked of a site, in the order of the packs. */
export function siteChecksOf(plan: Plan, site: Site, stage: Stage): SiteCheck[] {
  return packsOf(plan)
    .flatMap((pack) => pack.siteRules ?? [])
    .filter((rule) => rule.stages.includes(stage))
    .map((rule): SiteCheck => {
      const measured = measureOf(plan, site, stage, rule);
      if (!measured && !hasNeighbours(plan, rule.measure)) return { rule, outcome: 'unknown' };
      if (!measured) return { rule, outcome: 'kept', ...measureOf(plan, site, stage, { ...rule, value: Infinity }) };
      return { rule, outcome: isBroken(rule, measured.value) ? 'broken' : 'kept', ...measured };
    });
}
