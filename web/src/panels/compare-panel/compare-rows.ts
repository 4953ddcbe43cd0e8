import { type Comparison, type SeatsHeldTogether, seatsHeldTogether } from '@xuetu/geodata/compare';
import type { Words } from '../../words/formats.ts';
import type { CompareText } from '../../words/use-compare-words.ts';
import { peakShortage } from '../shared/peak-shortage.ts';

/** One measure of a comparison as it is shown. */
export interface CompareRow {
  key: string;
  label: string;
  before: string;
  after: string;
  /** Better or worse where that can be said. */
  tone?: 'good' | 'bad';
}

/** The measures of a comparison, those that neither side has left out. */
export function compareRows(comparison: Comparison, words: Words, said: CompareText): CompareRow[] {
  const { count, percent, wan, year: yearName } = words;
  const metres = (value: number) =>
    Number.isNaN(value) ? count(value) : words.t('metresNear', { amount: count(value) });
  const { short, year, moved, transfers, seatsHeld, walks, findings, costWan, balance } = comparison;
  const now = short.find((each) => each.year === year);
  const children = moved.reduce((sum, each) => sum + each.children, 0);
  const worst = (side: 'before' | 'after') =>
    peakShortage(short.map((each) => ({ year: each.year, short: each[side] })));
  const peak = (side: 'before' | 'after') => {
    const found = worst(side);
    return found ? `${count(found.short)} · ${yearName(found.year)}` : count(Number.NaN);
  };
  const allYears = (side: 'before' | 'after') => transfers.reduce((sum, each) => sum + each[side], 0);
  const held = { before: seatsHeldTogether(seatsHeld.before), after: seatsHeldTogether(seatsHeld.after) };
  const seats = ({ enrolled, kept, keptUntil }: SeatsHeldTogether) =>
    enrolled < 0.5
      ? '–'
      : keptUntil === undefined
        ? count(kept)
        : said('seatsKeptUntil', { count: count(kept), year: yearName(keptUntil) });
  const isAny = (value: (each: SeatsHeldTogether) => number) => value(held.before) + value(held.after) >= 0.5;
  const ratio = (value: number) => (Number.isNaN(value) ? count(value) : value.toFixed(3));
  const pair = (
    key: string,
    label: string,
    before: number,
    after: number,
    text: (value: number) => string,
  ): CompareRow => {
    const [was, is] = [text(before), text(after)];
    const isKnown = was !== is && !Number.isNaN(before) && !Number.isNaN(after);
    return { key, label, before: was, after: is, ...(isKnown && { tone: after < before ? 'good' : 'bad' }) };
  };
  return [
    ...(now ? [pair('short', said('measureShort'), now.before, now.after, count)] : []),
    { key: 'worst', label: said('measureWorst'), before: peak('before'), after: peak('after') },
    { key: 'moved', label: said('measureMoved'), before: '–', after: count(children) },
    { key: 'compounds', label: said('measureMovedCompounds'), before: '–', after: count(moved.length) },
    ...(comparison.streets
      ? [{ key: 'streets', label: said('measureMovedStreets'), before: '–', after: count(comparison.streets.length) }]
      : []),
    pair('transfers', said('measureTransfers'), allYears('before'), allYears('after'), count),
    ...(isAny(({ enrolled }) => enrolled)
      ? [{ key: 'kept', label: said('measureKept'), before: seats(held.before), after: seats(held.after) }]
      : []),
    ...(isAny(({ siblings }) => siblings)
      ? [
          {
            key: 'siblings',
            label: said('measureSiblings'),
            before: count(held.before.siblings),
            after: count(held.after.siblings),
          },
        ]
      : []),
    pair('mean', said('measureMean'), walks.before.meanMetres, walks.after.meanMetres, metres),
    pair('p90', said('measureP90'), walks.before.p90Metres, walks.after.p90Metres, metres),
    pair('over', said('measureOver'), walks.before.overLimit, walks.after.overLimit, count),
    ...(walks.before.cutOff + walks.after.cutOff >= 0.5
      ? [pair('cut-off', said('measureCutOff'), walks.before.cutOff, walks.after.cutOff, count)]
      : []),
    pair('findings', said('measureFindings'), findings.before, findings.after, count),
    pair('cost', said('measureCost'), costWan.before, costWan.after, wan),
    pair('variation', said('measureVariation'), balance.before.variation, balance.after.variation, ratio),
    pair('fullest', said('measureFullest'), balance.before.fullest, balance.after.fullest, percent),
    withoutTone(pair('emptiest', said('measureEmptiest'), balance.before.emptiest, balance.after.emptiest, percent)),
  ];
}

/** A school that fills up is neither better nor worse. */
function withoutTone({ tone: _, ...row }: CompareRow): CompareRow {
  return row;
}
