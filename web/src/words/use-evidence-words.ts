import { EVIDENCE_WORDS } from './evidence-words.ts';
import { filled } from './translate.ts';
import { useWords } from './use-words.ts';
import type { TextParams } from './words.ts';

type Key = keyof typeof EVIDENCE_WORDS;

/** A text of the evidence in the language of the interface. */
export type EvidenceText = <Each extends Key>(
  key: Each,
  ...params: TextParams<(typeof EVIDENCE_WORDS)[Each]['zh']>
) => string;

export function useEvidenceWords(): EvidenceText {
  const { locale } = useWords();
  return (key, ...params) =>
    filled(locale, key, EVIDENCE_WORDS[key], (params[0] ?? {}) as Record<string, string | number>);
}
