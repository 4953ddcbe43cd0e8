import type { Locale, Plan } from '@xuetu/geodata/model';
import { catchmentName, type Refusal } from '@xuetu/geodata/scenario';
import { wordsOf } from '../../words/formats.ts';
import { PEN_WORDS, penText } from '../../words/pen-words.ts';
import { filled } from '../../words/translate.ts';

/** Why an operation cannot be done, as a sentence. `children` live in what would be detached, where that is known. */
export function refusalText(locale: Locale, plan: Plan, refusal: Refusal, children = Number.NaN): string {
  if (refusal.refused === 'said') return refusal.reason[locale];
  if (refusal.refused === 'would-detach') {
    const names = refusal.catchmentIds.map((id) => catchmentName(plan, id, locale)).join(locale === 'zh' ? '、' : ', ');
    const area = wordsOf(locale).area(refusal.areaM2);
    const compounds = refusal.compoundIds.length;
    return Number.isNaN(children) || compounds === 0
      ? penText(locale, 'would-detach', { names, area, compounds })
      : penText(locale, 'detachChildren', { names, area, compounds, children });
  }
  const listed = (names: readonly string[]) => names.join(locale === 'zh' ? '、' : ', ');
  const names =
    'catchmentIds' in refusal
      ? listed(refusal.catchmentIds.map((id) => catchmentName(plan, id, locale)))
      : 'compoundIds' in refusal
        ? listed(refusal.compoundIds.map((id) => plan.compounds.find((each) => each.id === id)?.name ?? id))
        : '';
  return filled(locale, refusal.refused, PEN_WORDS[refusal.refused], {
    names,
    name: 'name' in refusal ? (locale === 'zh' ? refusal.name : refusal.nameEn) : '',
  });
}
