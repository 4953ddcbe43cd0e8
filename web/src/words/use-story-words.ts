import type { Locale } from '@xuetu/geodata/model';
import { DECISION_WORDS } from './decision-words.ts';
import { STORY_WORDS } from './story-words.ts';
import { filled } from './translate.ts';
import { useWords } from './use-words.ts';
import type { TextParams } from './words.ts';

const ALL = { ...STORY_WORDS, ...DECISION_WORDS };

type StoryWordKey = keyof typeof ALL;

/** A text about stories, snapshots and decisions in the language of the interface. */
export type StoryText = <Each extends StoryWordKey>(
  key: Each,
  ...params: TextParams<(typeof ALL)[Each]['zh']>
) => string;

export function useStoryWords(): StoryText {
  return storyTexts(useWords().locale);
}

/** The texts of one language. */
export function storyTexts(locale: Locale): StoryText {
  return (key, ...params) => filled(locale, key, ALL[key], (params[0] ?? {}) as Record<string, string | number>);
}
