import type { Locale } from '@xuetu/geodata/model';
import { useApp } from '../state/use-app.ts';
import { type Words, wordsOf } from './formats.ts';
import { SITING_WORDS } from './siting-words.ts';
import { filled } from './translate.ts';
import type { TextParams } from './words.ts';

type Key = keyof typeof SITING_WORDS;

/** Texts and formats of the siting panel in one language. */
export interface SitingWords extends Words {
  /** A text of the siting panel. */
  said<Each extends Key>(key: Each, ...params: TextParams<(typeof SITING_WORDS)[Each]['zh']>): string;
}

const cache = new Map<Locale, SitingWords>();

/** The texts and formats of one language; always the same object for the same language. */
export function sitingWordsOf(locale: Locale): SitingWords {
  const known = cache.get(locale);
  if (known) return known;
  const made: SitingWords = {
    ...wordsOf(locale),
    said: (key, ...params) =>
      filled(locale, key, SITING_WORDS[key], (params[0] ?? {}) as Record<string, string | number>),
  };
  cache.set(locale, made);
  return made;
}

export function useSitingWords(): SitingWords {
  return sitingWordsOf(useApp((state) => state.locale));
}
