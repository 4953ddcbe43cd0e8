import type { Stage } from '../model/index.ts';

/**
 * Pupils per class where a school names none. Kindergarten 30, primary 45, junior and senior 50:
 * GB 50099-2011 3.0.1 for schools, 鲁政办字〔2018〕189号 for kindergartens.
 */
export const STANDARD_CLASS_SIZE: Readonly<Record<Stage, number>> = {
  kindergarten: 30,
  primary: 45,
  junior: 50,
  senior: 50,
};
