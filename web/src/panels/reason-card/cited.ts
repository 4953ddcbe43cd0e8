import type { Reason, Source } from '@xuetu/geodata/reasons';

/** Claims told of one school; the others are counted. */
export const CLAIMS_TOLD = 3;
/** Moves told of the others. */
export const MOVES_TOLD = 3;

/** The rules that the claims of a card cite, each once, numbered from 1 in the order in which they are read. */
export function citedRules({ others }: Pick<Reason, 'others'>): {
  sources: Source[];
  numberOf(ruleId: string): number;
} {
  const sources = new Map<string, Source>();
  for (const { claims } of others) {
    for (const { rule } of claims.slice(0, CLAIMS_TOLD)) {
      if (rule && !sources.has(rule.ruleId)) sources.set(rule.ruleId, rule);
    }
  }
  const ids = [...sources.keys()];
  return { sources: [...sources.values()], numberOf: (ruleId) => ids.indexOf(ruleId) + 1 };
}
