import type { Locale } from '@xuetu/geodata/model';

/** A moment as people say it: the time where it is of the same day as `now`, else the date with it. */
export function momentText(iso: string, locale: Locale, now: Date = new Date()): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const isToday = moment.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    ...(!isToday && { month: 'short', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(moment);
}
