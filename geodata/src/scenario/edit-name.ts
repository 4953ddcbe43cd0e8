import type { Locale } from '../model/index.ts';
import type { Edit } from './edit.ts';

/** What an edit is called in the history: in the language asked for, where its name is known in both. */
export function editName({ label, names }: Pick<Edit, 'label' | 'names'>, locale: Locale): string {
  return names?.[locale] ?? label;
}
