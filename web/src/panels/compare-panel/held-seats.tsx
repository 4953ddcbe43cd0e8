import { type SeatsHeld, seatsHeldTogether } from '@xuetu/geodata/compare';
import { useCompareWords } from '../../words/use-compare-words.ts';
import { useWords } from '../../words/use-words.ts';

/** 在读学位: how many of those enrolled keep their seat when their school changes, by year until the last has left, and how many lose it. */
export function HeldSeats({ changes }: { changes: readonly SeatsHeld[] }) {
  const said = useCompareWords();
  const { count, locale, year } = useWords();
  const { enrolled, kept, lost, keptByYear, keptUntil, siblings } = seatsHeldTogether(changes);
  if (enrolled < 0.5) return null;
  const parts = [
    kept >= 0.5 && keptUntil !== undefined && said('seatsKept', { count: count(kept), year: year(keptUntil) }),
    lost >= 0.5 && said('seatsLost', { count: count(lost) }),
  ].filter((part) => part !== false);
  const byYear = keptByYear
    .filter(({ children }) => children >= 0.5)
    .map((each) => said('seatsInYear', { year: year(each.year), count: count(each.children) }));
  return (
    <>
      <p className="panel-note">
        {said('seatsEnrolled', { count: count(enrolled), parts: parts.join(locale === 'zh' ? '；' : '; ') })}
        {siblings >= 0.5 && said('seatsSiblings', { count: count(siblings) })}
      </p>
      {byYear.length > 1 && (
        <p className="panel-note">{said('seatsByYear', { list: byYear.join(locale === 'zh' ? '、' : ', ') })}</p>
      )}
      <p className="panel-note">{said('seatsNote')}</p>
    </>
  );
}
