import { WALK_METRES } from '@xuetu/geodata/heat';
import { seatShortage } from '@xuetu/geodata/simulation';
import type { MeetingView } from '@xuetu/geodata/story';
import { shortageAmount } from '../../words/shortage-phrase.ts';
import type { MeetingTexts } from '../../words/use-meeting-words.ts';
import type { ReadyFigures } from '../figures/figures.ts';

/**
 * How a number of missing seats is counted, where two counts are taken for one another: seats within a walk, or those of the assigned school. Empty
 * where the headline needs no word more.
 */
export function headlineNote(
  words: MeetingTexts,
  { simulated: { results } }: ReadyFigures,
  { page, heat, stage, year }: Pick<MeetingView, 'page' | 'heat' | 'stage' | 'year'>,
): string {
  if (page === 'grid' || !results.years.includes(year)) return '';
  const short = seatShortage(results, stage, year);
  const distance = words.distance(WALK_METRES[stage]);
  if (heat === 'pressure') return words.said('pressureNote', { distance, short: shortageAmount(words, short) });
  return heat === 'none' && Math.round(short) > 0 ? words.said('seatsShortNote', { distance }) : '';
}
