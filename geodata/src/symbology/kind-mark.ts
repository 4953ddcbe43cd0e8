import type { Locale, School } from '../model/index.ts';

const MARKS = {
  kindergarten: { zh: '幼', en: 'K' },
  primary: { zh: '小', en: 'P' },
  junior: { zh: '初', en: 'J' },
  senior: { zh: '高', en: 'S' },
  several: { zh: '贯', en: 'M' },
};

/** The second channel of a school: one character for its kind, another where it offers several stages (一贯制). */
export function kindMark({ stages }: School, locale: Locale): string {
  return MARKS[stages.length > 1 ? 'several' : stages[0]!.stage][locale];
}
