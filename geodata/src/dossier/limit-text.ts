import type { Locale, LocalName, RuleUnit, SiteMeasure } from '../model/index.ts';
import { UNIT_NAMES } from './rule-words.ts';

const SITE_UNITS: Record<SiteMeasure, LocalName> = {
  railway: { zh: '米', en: 'm' },
  arterial: { zh: '米', en: 'm' },
  'power-line': { zh: '米', en: 'm' },
  pipeline: { zh: '米', en: 'm' },
  'petrol-station': { zh: '米', en: 'm' },
  hazard: { zh: '米', en: 'm' },
  'land-per-seat': { zh: '㎡/学位', en: 'm²/seat' },
  overlap: { zh: '%', en: '%' },
  'land-use': { zh: '（1 = 学校用地）', en: '(1 = school land)' },
  opening: { zh: '年', en: 'years' },
};

/** 300 米, 40 %: the value or limit of a site rule with its unit. */
export function siteAmount(value: number, measure: SiteMeasure, locale: Locale): string {
  return `${measure === 'overlap' ? Math.round(value * 100) : value} ${SITE_UNITS[measure][locale]}`;
}

/** 56 人/班, 90 %: the limit of a rule with its unit. */
export function limitText(value: number, unit: RuleUnit, locale: Locale): string {
  if (unit === 'share') return `${Number((value * 100).toFixed(2))} %`;
  return `${value} ${UNIT_NAMES[unit]?.[locale] ?? unit}`;
}
