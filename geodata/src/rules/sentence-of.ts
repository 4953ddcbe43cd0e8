import type { LocalName } from '../model/index.ts';
import type { Citation } from './citation-of.ts';
import type { KnownPlace } from './place-of.ts';

/**
 * The one sentence of a finding: who, when, the arithmetic, the limit, the rule and its document; 待核实 where it is to be verified.
 * Early warnings say how many years ahead they are.
 */
export function sentenceOf(
  subject: LocalName,
  year: number,
  baseYear: number,
  working: LocalName,
  { rule, ending, endingOfUnknownPlace }: Citation,
  place: KnownPlace,
): LocalName {
  const end = place === 'unknown' ? endingOfUnknownPlace : ending;
  const ahead = rule.withinYears === undefined ? 0 : year - baseYear;
  return {
    zh: `${subject.zh} ${year}年${ahead > 0 ? `（${ahead}年后）` : ''} ${working.zh}，${end.zh}`,
    en: `${subject.en}, ${year}${ahead > 0 ? inYears(ahead) : ''}, ${working.en}, ${end.en}`,
  };
}

function inYears(ahead: number): string {
  return ahead === 1 ? ' (1 year ahead)' : ` (${ahead} years ahead)`;
}
