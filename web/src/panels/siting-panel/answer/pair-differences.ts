import type { SitingAction } from '@xuetu/geodata/siting';
import type { Answer } from '../../../state/siting/siting-state.ts';
import type { SitingWords } from '../../../words/use-siting-words.ts';
import { placeKey } from './action-timeline.ts';
import { MEASURES, measureName, measureText } from './measures.ts';

/** One number of two alternatives and its difference. */
export interface PairRow {
  key: string;
  label: string;
  a: string;
  b: string;
  difference: string;
  /** Whether the first is better or worse in it. */
  tone?: 'good' | 'bad';
}

/** The numbers in which two alternatives are compared. */
export function pairRows(words: SitingWords, a: Answer, b: Answer): PairRow[] {
  return MEASURES.flatMap((measure): PairRow[] => {
    const [first, second] = [measure.of(a), measure.of(b)];
    if (first === undefined || second === undefined) return [];
    const change = first - second;
    const size = measureText(words, measure, Math.abs(change));
    const isSame = size === measureText(words, measure, 0);
    return [
      {
        key: measure.key,
        label: measureName(words, measure),
        a: measureText(words, measure, first),
        b: measureText(words, measure, second),
        difference: isSame ? words.t('same') : `${change > 0 ? '+' : '−'}${size}`,
        ...(!isSame && !measure.isNeutral && { tone: change < 0 ? ('good' as const) : ('bad' as const) }),
      },
    ];
  });
}

/** The difference of two alternatives in one sentence; equal numbers are passed over. */
export function pairSentence(words: SitingWords, a: Answer, b: Answer): string {
  const { said, name, locale } = words;
  const named = { a: name(a.alternative.name), b: name(b.alternative.name) };
  const parts = MEASURES.flatMap((measure): string[] => {
    const [first, second] = [measure.of(a), measure.of(b)];
    if (first === undefined || second === undefined) return [];
    const size = measureText(words, measure, Math.abs(first - second));
    if (size === measureText(words, measure, 0)) return [];
    const amount = `${size} ${said(measure.unit)}`;
    const what = locale === 'zh' ? said(measure.label) : said(measure.label).toLowerCase();
    return [said(first > second ? 'compareMore' : 'compareLess', { what, amount })];
  });
  if (parts.length === 0) return said('compareEqual', named);
  return said('compareSentence', { ...named, parts: parts.join(locale === 'zh' ? '，' : ', ') });
}

/** The actions that only one of two alternatives has, and those that both have. */
export function pairActions(
  a: Answer,
  b: Answer,
): { onlyA: SitingAction[]; onlyB: SitingAction[]; both: SitingAction[] } {
  const keysOf = ({ alternative }: Answer) => new Set(alternative.actions.map(actionKey));
  const [inA, inB] = [keysOf(a), keysOf(b)];
  return {
    onlyA: a.alternative.actions.filter((each) => !inB.has(actionKey(each))),
    onlyB: b.alternative.actions.filter((each) => !inA.has(actionKey(each))),
    both: a.alternative.actions.filter((each) => inB.has(actionKey(each))),
  };
}

function actionKey(action: SitingAction): string {
  return [action.kind, placeKey(action), action.stage, action.year, action.classes].join('/');
}
