import { type SeatsHeld, seatsHeldTogether } from '@xuetu/geodata/compare';
import type { Words } from '../../words/formats.ts';
import type { CompareText } from '../../words/use-compare-words.ts';

/** By compound, how many of its pupils keep a seat at the school of before and until when, and how many lose it. */
export function seatsNotes(
  changes: readonly SeatsHeld[],
  { count, year, locale }: Words,
  said: CompareText,
): ReadonlyMap<string, string> {
  const byCompound = new Map<string, SeatsHeld[]>();
  for (const each of changes) byCompound.set(each.compoundId, [...(byCompound.get(each.compoundId) ?? []), each]);
  const notes = new Map<string, string>();
  for (const [id, own] of byCompound) {
    const { kept, lost, keptUntil } = seatsHeldTogether(own);
    const parts = [
      kept >= 0.5 && keptUntil !== undefined && said('seatsKeptShort', { count: count(kept), year: year(keptUntil) }),
      lost >= 0.5 && said('seatsLostShort', { count: count(lost) }),
    ].filter((part) => part !== false);
    if (parts.length > 0) notes.set(id, said('seatsOfCompound', { parts: parts.join(locale === 'zh' ? '，' : ', ') }));
  }
  return notes;
}
