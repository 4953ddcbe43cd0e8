import type { Locale } from '@xuetu/geodata/model';

/** The month of a day given as YYYY-MM-DD: 2026年11月, November 2026. */
export function monthOf(locale: Locale, day: string): string {
  const tag = locale === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(day));
}
