import type { Locale } from '@xuetu/geodata/model';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一 to 九十九. */
export function chineseNumeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return DIGITS[ones]!;
  return `${tens > 1 ? DIGITS[tens] : ''}十${ones > 0 ? DIGITS[ones] : ''}`;
}

/**
 * What stands before a heading: 一、 （一） 1. of GB/T 9704, or 1, 1.1, 1.1.1. `at` counts the headings of each level so far. In English a heading of the
 * third level right under one of the first has none.
 */
export function numeralOf(locale: Locale, level: 1 | 2 | 3, at: readonly [number, number, number]): string {
  if (locale === 'en') return level === 3 && at[1] === 0 ? '' : `${at.slice(0, level).join('.')} `;
  if (level === 1) return `${chineseNumeral(at[0])}、`;
  return level === 2 ? `（${chineseNumeral(at[1])}）` : `${at[2]}. `;
}
