import type { Answer } from '../../../state/siting/siting-state.ts';
import type { SitingWords } from '../../../words/use-siting-words.ts';

/** The number of an alternative among those shown, and its name. */
export function answerName(
  { said, name }: SitingWords,
  answers: readonly Answer[],
  answer: Answer,
): { number: string; name: string } {
  const index = answers.findIndex((each) => each.key === answer.key);
  return { number: said('alternativeNumber', { number: index + 1 }), name: name(answer.alternative.name) };
}
