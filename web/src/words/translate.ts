import type { Locale, LocalName } from '@xuetu/geodata/model';
import { WORDS, type WordKey, type WordParams } from './words.ts';

const NUMBERS: Record<Locale, Intl.NumberFormat> = {
  zh: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }),
};

/** The text of a key in one language, with its parameters filled in; numbers are rounded and grouped. */
export function translate<Key extends WordKey>(locale: Locale, key: Key, ...[params]: WordParams<Key>): string {
  return filled(locale, key, WORDS[key], params ?? {});
}

/** A text in one language, with its parameters filled in. */
export function filled(locale: Locale, key: string, text: LocalName, values: Record<string, string | number>): string {
  return text[locale].replace(/\{(\w+)(?:#([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The text "${key}" lacks its parameter "${name}"`);
    if (one !== undefined && many !== undefined) return isOne(value) ? one : many;
    return typeof value === 'number' ? NUMBERS[locale].format(value === 0 ? 0 : value) : value;
  });
}

function isOne(value: string | number): boolean {
  return typeof value === 'number' ? Math.round(value) === 1 : value === '1';
}
