import { EXPORT_WORDS } from './export-words.ts';
import { filled } from './translate.ts';
import { useWords } from './use-words.ts';
import type { TextParams } from './words.ts';

type Key = keyof typeof EXPORT_WORDS;

/** A text of the menu of exports in the language of the interface. */
export type ExportText = <Each extends Key>(
  key: Each,
  ...params: TextParams<(typeof EXPORT_WORDS)[Each]['zh']>
) => string;

export function useExportWords(): ExportText {
  const { locale } = useWords();
  return (key, ...params) =>
    filled(locale, key, EXPORT_WORDS[key], (params[0] ?? {}) as Record<string, string | number>);
}
