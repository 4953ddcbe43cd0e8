import { COMMON_WORDS } from './common-words.ts';
import { INSPECTOR_WORDS } from './inspector-words.ts';
import { LIST_WORDS } from './list-words.ts';
import { NOTICE_WORDS } from './notice-words.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { PLACE_WORDS } from './place-words.ts';
import { TOP_BAR_WORDS } from './top-bar-words.ts';
import { YEAR_WORDS } from './year-words.ts';

/** Every text of the interface, Chinese and English. `{name}` is a parameter, `{name#one|many}` an English plural of it. */
export const WORDS = {
  ...COMMON_WORDS,
  ...NUMBER_WORDS,
  ...TOP_BAR_WORDS,
  ...LIST_WORDS,
  ...INSPECTOR_WORDS,
  ...PLACE_WORDS,
  ...YEAR_WORDS,
  ...NOTICE_WORDS,
} as const;

export type WordKey = keyof typeof WORDS;

/** Names of the parameters of a Chinese text, read from its type. */
type ParamName<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamName<Rest>
  : never;

/** What must be handed in with a text; nothing where it has no parameters. */
export type TextParams<Text extends string> =
  ParamName<Text> extends never ? [] : [params: Record<ParamName<Text>, string | number>];

/** What must be handed in with a key; nothing for a text without parameters. */
export type WordParams<Key extends WordKey> = TextParams<(typeof WORDS)[Key]['zh']>;
