import type { LocalName } from '../model/index.ts';
import type { Citation } from './citation-of.ts';
import type { KnownPlace } from './place-of.ts';

/** A year as sentences say it, plainly and as so many years ahead; made once, since it stands in very many of them. */
export interface SaidYear {
  plain: LocalName;
  ahead: LocalName;
}

/** How sentences say each year. */
export function saidYears(years: readonly number[]): SaidYear[] {
  return years.map((year, y) => {
    const plain = { zh: ` ${year}年 `, en: `, ${year}, ` };
    const count = y === 1 ? '1 year' : `${y} years`;
    return { plain, ahead: y === 0 ? plain : { zh: ` ${year}年（${y}年后） `, en: `, ${year} (${count} ahead), ` } };
  });
}

/**
 * The one sentence of a finding: who, when, the arithmetic, the limit, the rule and its document; 待核实 where it is to be verified.
 * Early warnings say how many years ahead they are.
 */
export function sentenceOf(
  subject: LocalName,
  year: SaidYear,
  working: LocalName,
  { rule, ending, endingOfUnknownPlace }: Citation,
  place: KnownPlace,
): LocalName {
  const end = place === 'unknown' ? endingOfUnknownPlace : ending;
  const when = rule.withinYears === undefined ? year.plain : year.ahead;
  return { zh: subject.zh + when.zh + working.zh + end.zh, en: subject.en + when.en + working.en + end.en };
}
