import { OPERATION_WORDS } from './operation-words.ts';
import { filled } from './translate.ts';
import { useWords } from './use-words.ts';
import type { TextParams } from './words.ts';

type Key = keyof typeof OPERATION_WORDS;

/** A text about changing schools, housing and assumptions in the language of the interface. */
export type OperationText = <Each extends Key>(
  key: Each,
  ...params: TextParams<(typeof OPERATION_WORDS)[Each]['zh']>
) => string;

export function useOperationWords(): OperationText {
  const { locale } = useWords();
  return (key, ...params) =>
    filled(locale, key, OPERATION_WORDS[key], (params[0] ?? {}) as Record<string, string | number>);
}
