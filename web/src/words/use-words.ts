import { useApp } from '../state/use-app.ts';
import { type Words, wordsOf } from './formats.ts';

/** Texts and formats in the language of the interface. */
export function useWords(): Words {
  return wordsOf(useApp((state) => state.locale));
}
