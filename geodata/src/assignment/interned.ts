import type { District } from '../model/index.ts';
import type { SchoolShare } from './school-share.ts';

/** The shares of a compound that no school takes. */
export const NOBODY: readonly SchoolShare[] = [];

const known = new WeakMap<District['gradeSystems'], Map<string, readonly SchoolShare[]>>();

/**
 * The one array that stands for these shares in a district (known by its grade systems), so that it can be a key: plans of one district with the same answer
 * give the same array.
 */
export function interned({ gradeSystems }: District, shares: readonly SchoolShare[]): readonly SchoolShare[] {
  if (shares.length === 0) return NOBODY;
  let answers = known.get(gradeSystems);
  if (!answers) {
    answers = new Map();
    known.set(gradeSystems, answers);
  }
  const key = JSON.stringify(shares.map(({ schoolId, share }) => [schoolId, share]));
  const before = answers.get(key);
  if (!before) answers.set(key, shares);
  return before ?? shares;
}
