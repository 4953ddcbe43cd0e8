import { SCENARIO_WORDS } from './scenario-words.ts';
import { filled } from './translate.ts';
import { useWords } from './use-words.ts';
import type { TextParams } from './words.ts';

export type ScenarioWordKey = keyof typeof SCENARIO_WORDS;

/** A text about scenarios in the language of the interface. */
export type ScenarioText = <Each extends ScenarioWordKey>(
  key: Each,
  ...params: TextParams<(typeof SCENARIO_WORDS)[Each]['zh']>
) => string;

export function useScenarioWords(): ScenarioText {
  const { locale } = useWords();
  return (key, ...params) =>
    filled(locale, key, SCENARIO_WORDS[key], (params[0] ?? {}) as Record<string, string | number>);
}
