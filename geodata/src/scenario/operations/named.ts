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

/** Names an edit of the border by what was done to it, and by the compounds that change with it where there are any. */
export function borderNamed(label: string | undefined, did: LocalName) {
  return ({ length }: readonly unknown[]): Pick<Edit, 'label' | 'names'> =>
    named(
      label,
      length > 0
        ? {
            zh: `${did.zh}，${length} 个小区改划`,
            en: `${did.en}, ${compoundsInEnglish(length)} ${length === 1 ? 'changes' : 'change'}`,
          }
        : did,
    );
}
