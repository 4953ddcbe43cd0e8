import type { Answer } from '../../../state/siting/siting-state.ts';
import type { SitingWords } from '../../../words/use-siting-words.ts';
import { gapText } from './gap-text.ts';
import { MEASURES, type Measure, measureName, measureText, worstShortage } from './measures.ts';

/** One line of the comparison: a measure, what it is at present, and what each alternative has. */
export interface AlternativeRow {
  key: string;
  label: string;
  hint?: string;
  before: string;
  cells: { text: string; isBest: boolean; isBad?: boolean }[];
}

/**
 * The measures by which alternatives are compared; those that no alternative tells are left out. The best of a row is looked for among
 * those that leave fewest seats short: to build too little is cheap.
 */
export function alternativeRows(words: SitingWords, answers: readonly Answer[]): AlternativeRow[] {
  const short = answers.map((answer) => worstShortage(answer).after);
  const least = Math.min(...short);
  const rows = MEASURES.flatMap((measure): AlternativeRow[] => {
    const values = answers.map(measure.of);
    const instead = answers.map((answer) => measure.instead?.(answer));
    if (values.every((value, index) => value === undefined && !instead[index])) return [];
    const best = bestOf(
      measure,
      values.filter((_, index) => short[index] === least),
    );
    return [
      {
        key: measure.key,
        label: measureName(words, measure),
        ...(measure.hint && { hint: measure.hint(words, answers) }),
        before: answers[0] && measure.before ? measureText(words, measure, measure.before(answers[0])) : '',
        cells: values.map((value, index) => ({
          text: instead[index] ? words.said(instead[index]) : measureText(words, measure, value),
          isBest: best !== undefined && value !== undefined && short[index] === least && Math.round(value) === best,
          isBad: instead[index] !== undefined || (measure.key === 'short' && value !== undefined && value > 0),
        })),
      },
    ];
  });
  const gaps = answers.map(({ alternative }) => ({ text: gapText(words, alternative), isBest: false }));
  return [...rows, { key: 'gap', label: words.said('rowGap'), hint: words.said('gapHint'), before: '', cells: gaps }];
}

/** The lowest value; undefined where there is nothing to choose, or where neither more nor less is better. */
function bestOf({ isNeutral }: Measure, values: readonly (number | undefined)[]): number | undefined {
  const known = values.flatMap((value) => (value === undefined ? [] : [Math.round(value)]));
  const lowest = Math.min(...known);
  return isNeutral || known.every((value) => value === lowest) ? undefined : lowest;
}
