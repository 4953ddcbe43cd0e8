import type { Plan } from '../model/index.ts';
import { LOCAL_PACK, localRulesOf, publishedPacksOf } from './packs-of.ts';
import type { Rule, RulePack } from './rule.ts';

/** One rule as a planner sees it: what holds now, from which pack, and what was published where the district has its own. */
export interface RuleEntry {
  pack: Pick<RulePack, 'id' | 'version' | 'name'>;
  /** Holds now, unless it is switched off. */
  rule: Rule;
  /** The published rule whose place a local one has taken. */
  published?: Rule;
}

/** Every rule of a district in the order of its packs, also those switched off; rules that it has added come last. */
export function rulesOf({ district }: Pick<Plan, 'district'>): RuleEntry[] {
  const local = localRulesOf(district);
  const entries = publishedPacksOf(district).flatMap((pack) =>
    pack.rules.map((rule): RuleEntry => {
      const own = local.get(rule.id);
      return own ? { pack: headOf(pack), rule: own, published: rule } : { pack: headOf(pack), rule };
    }),
  );
  const added = [...local.values()].filter((rule) => !rule.replaces);
  return [...entries, ...added.map((rule): RuleEntry => ({ pack: headOf(LOCAL_PACK), rule }))];
}

function headOf({ id, version, name }: RuleEntry['pack']): RuleEntry['pack'] {
  return { id, version, name };
}
