import type { Locale, LocalName } from '../model/index.ts';

/** Fewer people than this at one place could be recognised. */
export const FEWEST_SHOWN = 5;

/** What a cell holds; null leaves it empty. */
type Shown = string | number | boolean | null;

/** A value that tells how many people there are at one place: the number itself, or what it could be worked out from. */
export interface Headcount {
  people: number | null;
  shown: Shown;
}

/** Marks a number of people at one place, and what is told by it (`shown`, the number itself unless said otherwise). */
export function headcount(people: number | null, shown: Shown = people): Headcount {
  return { people, shown };
}

/** Marks a sentence about a place by the smallest of the numbers of people that it names; null or NaN where there is none. */
export function toldSentence(
  people: readonly (number | null | undefined)[],
  sentence: LocalName | undefined,
  locale: Locale,
): Headcount {
  const named = people.filter((each) => each !== null && each !== undefined && each > 0) as number[];
  return headcount(named.length > 0 ? Math.min(...named) : null, sentence?.[locale] ?? null);
}

/** Nobody is told by a zero; one to four are. */
export function isSmall(people: number | null): boolean {
  return people !== null && people > 0 && people < FEWEST_SHOWN;
}
