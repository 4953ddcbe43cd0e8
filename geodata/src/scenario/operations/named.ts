import type { LocalName } from '../../model/index.ts';
import type { Edit } from '../edit.ts';

/** Longest name of an edit. */
const LONGEST = 200;

/** What an edit is called in the history: as the planner says, else by names in both languages, of which the Chinese one is kept for all. */
export function named(label: string | undefined, names: LocalName): Pick<Edit, 'label' | 'names'> {
  return label === undefined ? { label: names.zh.slice(0, LONGEST), names } : { label };
}

/** So many compounds, in English. */
export function compoundsInEnglish(count: number): string {
  return `${count} ${count === 1 ? 'compound' : 'compounds'}`;
}
