import type { Alternative, Proposal } from '@xuetu/geodata/siting';
import type { Words } from '../../words/formats.ts';

/** One line of the comparison: a measure and what each alternative has. */
export interface AlternativeRow {
  label: string;
  hint?: string;
  cells: string[];
}

/** A gap below this many per cent is what solvers call optimal. */
const PROVEN_PERCENT = 0.01;

/** The measures by which alternatives are compared, with units. */
export function alternativeRows(words: Words, { alternatives, firstYear }: Proposal): AlternativeRow[] {
  const { t } = words;
  const row = (label: string, cell: (each: Alternative) => string, hint?: string): AlternativeRow => ({
    label,
    hint,
    cells: alternatives.map(cell),
  });
  return [
    row(t('cost'), (each) => words.wan(each.costWan)),
    row(t('seatsAdded'), (each) => t('seatCount', { count: each.seatsAdded })),
    row(t('worstShortage'), (each) => {
      const { before, after } = worstShortage(each, firstYear);
      return t('beforeAfter', { before: words.count(before), after: words.count(after) });
    }),
    row(t('meanWalk'), ({ meanWalkMetres: { before, after } }) =>
      t('beforeAfter', { before: words.distance(before), after: words.distance(after) }),
    ),
    row(t('pupilsMoved'), (each) => t('pupilCount', { count: Math.round(each.pupilsMoved) })),
    row(t('redrawn'), (each) => t('compoundCount', { count: redrawnCompounds(each) })),
    row(t('gap'), (each) => gapText(words, each), t('gapHint')),
  ];
}

/** The most seats short in one year from the year on in which something can be done, before and after. */
export function worstShortage({ shortage }: Alternative, firstYear: number): { before: number; after: number } {
  const years = shortage.filter((each) => each.year >= firstYear);
  return {
    before: Math.max(0, ...years.map((each) => each.before)),
    after: Math.max(0, ...years.map((each) => each.after)),
  };
}

/** What is proven of an alternative: the best possible, or at most so far from it, rounded up so as not to promise more. */
export function gapText(words: Words, { gapPercent }: Pick<Alternative, 'gapPercent'>): string {
  if (!Number.isFinite(gapPercent)) return words.t('gapUnknown');
  if (gapPercent <= PROVEN_PERCENT) return words.t('gapProven');
  return words.t('gapAtMost', { share: words.percent(Math.ceil(gapPercent * 10) / 1000, 1) });
}

/** Compounds that an alternative sends to another school. */
export function redrawnCompounds({ edits }: Pick<Alternative, 'edits'>): number {
  return new Set(edits.flatMap((edit) => edit.putAssignments ?? []).map((each) => each.compoundId)).size;
}
