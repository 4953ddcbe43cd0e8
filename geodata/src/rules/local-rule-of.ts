import type { Rule } from './rule.ts';

/**
 * A published rule as a district's own: with another limit, or switched off. Its source is then the district, to be verified until a
 * document is named.
 */
export function localRuleOf(
  { replaces: _, ...rule }: Rule,
  change: Partial<Pick<Rule, 'value' | 'off' | 'document' | 'documentNo' | 'effectiveFrom' | 'scope' | 'mark'>>,
): Rule {
  return {
    ...rule,
    document: { zh: '本地设定', en: 'set locally' },
    documentNo: undefined,
    effectiveFrom: undefined,
    mark: 'M',
    ...change,
  };
}
