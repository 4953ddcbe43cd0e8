import type { Locale, School } from '@xuetu/geodata/model';
import { cleanText } from '../render/clean-dossier.ts';

/** Name of a school on a slide, as the maps write it. */
export function schoolTold({ name, nameEn }: School, locale: Locale): string {
  return cleanText(locale === 'en' && nameEn ? nameEn : name);
}
