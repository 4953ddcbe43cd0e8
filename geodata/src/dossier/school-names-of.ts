import type { Locale } from '../model/index.ts';
import type { PictureSource } from './pictures/picture.ts';

/** What schools are called in one language, by id: those of the plan now and of the one before. Few bureaus give names in English; theirs stands then. */
export function schoolNamesOf({ now, before }: PictureSource, locale: Locale): Map<string, string> {
  const schools = [...before.plan.schools, ...now.plan.schools];
  return new Map(schools.map(({ id, name, nameEn }) => [id, locale === 'en' ? (nameEn ?? name) : name]));
}
