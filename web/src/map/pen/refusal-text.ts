import type { Locale, Plan } from '@xuetu/geodata/model';
import { catchmentName, type Refusal } from '@xuetu/geodata/scenario';
import { wordsOf } from '../../words/formats.ts';
import { PEN_WORDS } from '../../words/pen-words.ts';
import { filled } from '../../words/translate.ts';

/** Why an operation cannot be done, as a sentence. */
export function refusalText(locale: Locale, plan: Plan, refusal: Refusal): string {
  if (refusal.refused === 'said') return refusal.reason[locale];
  const listed = (names: readonly string[]) => names.join(locale === 'zh' ? '、' : ', ');
  const names =
    'catchmentIds' in refusal
      ? listed(refusal.catchmentIds.map((id) => catchmentName(plan, id)))
      : 'compoundIds' in refusal
        ? listed(refusal.compoundIds.map((id) => plan.compounds.find((each) => each.id === id)?.name ?? id))
        : '';
  return filled(locale, refusal.refused, PEN_WORDS[refusal.refused], {
    names,
    name: 'name' in refusal ? refusal.name : '',
    area: 'areaM2' in refusal ? wordsOf(locale).area(refusal.areaM2) : '',
  });
}
