import type { Edit } from './edit.ts';
import { isSameValue } from './is-same-value.ts';

/** How many edits at the beginning two lists have in common. */
export function commonEdits(a: readonly Edit[], b: readonly Edit[]): number {
  let common = 0;
  while (common < a.length && common < b.length && isSameValue(a[common], b[common])) common += 1;
  return common;
}
