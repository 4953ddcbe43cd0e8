import { useMemo } from 'react';
import type { Words } from './formats.ts';
import { MEETING_WORDS } from './meeting-words.ts';
import { filled } from './translate.ts';
import { useWords } from './use-words.ts';
import type { TextParams } from './words.ts';

export type MeetingWordKey = keyof typeof MEETING_WORDS;

/** Texts and formats of the meeting, in one language. */
export interface MeetingTexts extends Words {
  said<Each extends MeetingWordKey>(key: Each, ...params: TextParams<(typeof MEETING_WORDS)[Each]['zh']>): string;
}

export function useMeetingWords(): MeetingTexts {
  const words = useWords();
  return useMemo(() => meetingTexts(words), [words]);
}

export function meetingTexts(words: Words): MeetingTexts {
  return {
    ...words,
    said: (key, ...params) =>
      filled(words.locale, key, MEETING_WORDS[key], (params[0] ?? {}) as Record<string, string | number>),
  };
}
