import type { School, Stage } from '@xuetu/geodata/model';
import type { Words } from '../../words/formats.ts';

/** What people call a school by the stages it offers: 九年一贯制学校, 完全中学, 小学. */
export function schoolKind({ t }: Words, school: School): string {
  const offers = new Set(school.stages.map((each) => each.stage));
  const has = (...stages: Stage[]) => stages.every((each) => offers.has(each));
  if (has('primary', 'junior', 'senior')) return t('kindTwelveYear');
  if (has('primary', 'junior')) return t('kindNineYear');
  if (has('junior', 'senior')) return t('kindSecondary');
  if (offers.size > 1) return t('kindSeveral');
  if (has('kindergarten')) return t('kindKindergarten');
  if (has('primary')) return t('kindPrimary');
  return has('junior') ? t('kindJunior') : t('kindSenior');
}
