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
  const { zh, en } = place === 'unknown' ? endingOfUnknownPlace : ending;
  const ahead = rule.withinYears === undefined ? 0 : year - baseYear;
  const [aheadZh, aheadEn] =
    ahead > 0 ? [`（${ahead}年后）`, ` (${ahead === 1 ? '1 year' : `${ahead} years`} ahead)`] : ['', ''];
  return {
    zh: `${subject.zh} ${year}年${aheadZh} ${working.zh}，${zh}`,
    en: `${subject.en}, ${year}${aheadEn}, ${working.en}, ${en}`,
  };
}
