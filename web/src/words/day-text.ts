import type { Locale } from '@xuetu/geodata/model';

/** A moment or a day with its year: 2026年3月12日, 12 Mar 2026. */
export function dayText(iso: string, locale: Locale): string {
  const moment = new Date(iso.length === 10 ? `${iso}T00:00` : iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    year: 'numeric',
    month: locale === 'zh' ? 'long' : 'short',
    day: 'numeric',
  }).format(moment);
}

/** The same with hours and minutes. */
export function dayAndTimeText(iso: string, locale: Locale): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false }).format(moment);
  return `${dayText(iso, locale)} ${time}`;
}
