import type { Grade, Locale, LocalName, Stage } from '@xuetu/geodata/model';
import { translate } from './translate.ts';
import type { WordKey, WordParams } from './words.ts';

/** How one language says texts, numbers, years, money and distances. */
export interface Words {
  locale: Locale;
  t<Key extends WordKey>(key: Key, ...params: WordParams<Key>): string;
  /** A text of the data that carries both languages. */
  name(text: LocalName): string;
  /** A whole number with grouping; `未计算` for a number that was not computed. */
  count(value: number): string;
  /** A change with its sign: +12, −3, 0. */
  signed(change: number): string;
  /** A share as a percentage, without decimals unless asked for. */
  percent(share: number, decimals?: number): string;
  /** 2029年 or 2029. */
  year(year: number): string;
  /** An amount of 万元 in the unit of the language. */
  wan(costWan: number): string;
  /** A distance in metres, as metres or kilometres. */
  distance(metres: number): string;
  /** An area in square metres, as square metres or hectares. */
  area(squareMetres: number): string;
  stage(stage: Stage): string;
  grade(grade: Grade): string;
}

const CHINESE_DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'];
const cache = new Map<Locale, Words>();

/** The formats of one language; always the same object for the same language. */
export function wordsOf(locale: Locale): Words {
  const known = cache.get(locale);
  if (known) return known;
  const made = makeWords(locale);
  cache.set(locale, made);
  return made;
}

function makeWords(locale: Locale): Words {
  const tag = locale === 'zh' ? 'zh-CN' : 'en-GB';
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const oneDecimal = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const t: Words['t'] = (key, ...params) => translate(locale, key, ...params);
  return {
    locale,
    t,
    name: (text) => text[locale],
    count: (value) => (Number.isNaN(value) ? t('notComputed') : whole.format(Math.round(value) || 0)),
    signed: (change) => {
      const rounded = Math.round(change) || 0;
      return rounded > 0 ? `+${whole.format(rounded)}` : rounded < 0 ? `−${whole.format(-rounded)}` : '0';
    },
    percent: (share, decimals = 0) =>
      Number.isFinite(share)
        ? new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: decimals }).format(share)
        : t('notComputed'),
    year: (year) => t('yearNamed', { year: String(year) }),
    wan: (costWan) => t('wan', { amount: locale === 'zh' ? whole.format(costWan) : oneDecimal.format(costWan / 100) }),
    distance: (metres) =>
      metres < 950
        ? t('metresNear', { amount: whole.format(Math.round(metres / 10) * 10) })
        : t('kilometres', { amount: oneDecimal.format(metres / 1000) }),
    area: (squareMetres) =>
      squareMetres < 10_000
        ? t('squareMetres', { amount: whole.format(squareMetres) })
        : t('hectares', { amount: oneDecimal.format(squareMetres / 10_000) }),
    stage: (stage) => t(stage),
    grade: (grade) => gradeName(grade, locale, t),
  };
}

function gradeName(grade: Grade, locale: Locale, t: Words['t']): string {
  if (grade === 'k1') return t('gradeKindergarten1');
  if (grade === 'k2') return t('gradeKindergarten2');
  if (grade === 'k3') return t('gradeKindergarten3');
  const number = Number(grade.slice(1));
  if (locale === 'zh' && number >= 10 && number <= 12) return t('gradeSenior', { number: CHINESE_DIGITS[number - 9]! });
  return t('gradeNumbered', { number: locale === 'zh' ? CHINESE_DIGITS[number]! : String(number) });
}
