import type { Alternative } from '@xuetu/geodata/siting';
import type { SitingWords } from '../../../words/use-siting-words.ts';

/** A gap below this many per cent is what solvers call optimal. */
const PROVEN_PERCENT = 0.01;

/** What is proven of an alternative: the best possible, or at most so far from it, rounded up so as not to promise more. */
export function gapText({ said, percent }: SitingWords, { gapPercent }: Pick<Alternative, 'gapPercent'>): string {
  if (!Number.isFinite(gapPercent)) return said('gapUnknown');
  if (gapPercent <= PROVEN_PERCENT) return said('gapProven');
  return said('gapAtMost', { share: percent(Math.ceil(gapPercent * 10) / 1000, 1) });
}

/** The same where no name of a row says that it is a gap. */
export function gapSaid(words: SitingWords, alternative: Pick<Alternative, 'gapPercent'>): string {
  const gap = gapText(words, alternative);
  const isNumber = Number.isFinite(alternative.gapPercent) && alternative.gapPercent > PROVEN_PERCENT;
  return isNumber ? words.said('gapShort', { gap }).replaceAll(' ', '\u00a0') : gap;
}
