import { COMPARE_WORDS } from './compare-words.ts';
import { filled } from './translate.ts';
import { useWords } from './use-words.ts';
import type { TextParams } from './words.ts';

type Key = keyof typeof COMPARE_WORDS;

/** A text of the comparison in the language of the interface. */
export type CompareText = <Each extends Key>(
  key: Each,
  ...params: TextParams<(typeof COMPARE_WORDS)[Each]['zh']>
) => string;

export function useCompareWords(): CompareText {
  const { locale } = useWords();
  return (key, ...params) =>
    filled(locale, key, COMPARE_WORDS[key], (params[0] ?? {}) as Record<string, string | number>);
}
