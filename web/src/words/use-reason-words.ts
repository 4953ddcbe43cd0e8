import { REASON_WORDS } from './reason-words.ts';
import { filled } from './translate.ts';
import { useWords } from './use-words.ts';
import type { TextParams } from './words.ts';

type Key = keyof typeof REASON_WORDS;

/** A text of the reason card in the language of the interface. */
export type ReasonText = <Each extends Key>(
  key: Each,
  ...params: TextParams<(typeof REASON_WORDS)[Each]['zh']>
) => string;

export function useReasonWords(): ReasonText {
  const { locale } = useWords();
  return (key, ...params) =>
    filled(locale, key, REASON_WORDS[key], (params[0] ?? {}) as Record<string, string | number>);
}
