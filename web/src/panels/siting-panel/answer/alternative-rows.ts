import type { Answer } from '../../../state/siting/siting-state.ts';
import type { SitingWords } from '../../../words/use-siting-words.ts';
import { gapText } from './gap-text.ts';
import { MEASURES, type Measure, measureName, measureText } from './measures.ts';

/** One line of the comparison: a measure, what it is at present, and what each alternative has. */
export interface AlternativeRow {
  key: string;
  label: string;
  hint?: string;
  before: string;
  cells: { text: string; isBest: boolean }[];
}

/** The measures by which alternatives are compared; those that no alternative tells are left out. */
export function alternativeRows(words: SitingWords, answers: readonly Answer[]): AlternativeRow[] {
  const rows = MEASURES.flatMap((measure): AlternativeRow[] => {
    const values = answers.map(measure.of);
    if (values.every((value) => value === undefined)) return [];
    const best = bestOf(measure, values);
    return [
      {
        key: measure.key,
        label: measureName(words, measure),
        ...(measure.hint && { hint: words.said(measure.hint) }),
        before: answers[0] && measure.before ? measureText(words, measure, measure.before(answers[0])) : '',
        cells: values.map((value) => ({
          text: measureText(words, measure, value),
          isBest: best !== undefined && value !== undefined && Math.round(value) === best,
        })),
      },
    ];
  });
  const gaps = answers.map(({ alternative }) => ({ text: gapText(words, alternative), isBest: false }));
  return [...rows, { key: 'gap', label: words.said('rowGap'), hint: words.said('gapHint'), before: '', cells: gaps }];
}

/** The lowest value; undefined where all are equal, or where neither more nor less is better. */
function bestOf({ isNeutral }: Measure, values: readonly (number | undefined)[]): number | undefined {
  const known = values.flatMap((value) => (value === undefined ? [] : [Math.round(value)]));
  const lowest = Math.min(...known);
  return isNeutral || known.every((value) => value === lowest) ? undefined : lowest;
}
