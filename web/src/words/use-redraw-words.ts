import { useMemo } from 'react';
import type { Words } from './formats.ts';
import { REDRAW_WORDS } from './redraw-words.ts';
import { filled } from './translate.ts';
import { useWords } from './use-words.ts';
import type { TextParams } from './words.ts';

type Key = keyof typeof REDRAW_WORDS;

/** Texts and formats of the panel that redraws catchments, in one language. */
export interface RedrawTexts extends Words {
  said<Each extends Key>(key: Each, ...params: TextParams<(typeof REDRAW_WORDS)[Each]['zh']>): string;
}

export function useRedrawWords(): RedrawTexts {
  const words = useWords();
  return useMemo(
    () => ({
      ...words,
      said: (key, ...params) =>
        filled(words.locale, key, REDRAW_WORDS[key], (params[0] ?? {}) as Record<string, string | number>),
    }),
    [words],
  );
}
