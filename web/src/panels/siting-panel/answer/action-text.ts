import type { SitingAction } from '@xuetu/geodata/siting';
import type { SitingWords } from '../../../words/use-siting-words.ts';
import { KIND_WORDS } from '../kind-words.ts';

/** An action in one line: when, where, what, how large. */
export function actionText(words: SitingWords, { kind, stage, name, year, classes }: SitingAction): string {
  return words.said('actionSaid', {
    year: words.year(year),
    place: name,
    kind: words.said(KIND_WORDS[kind]),
    stage: words.stage(stage),
    classes,
  });
}
