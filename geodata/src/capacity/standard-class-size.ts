import type { Grade, Stage } from '../model/index.ts';

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

/**
 * Children per kindergarten group by age: 25, 30, 35 (《幼儿园工作规程》). A kindergarten with as many groups of each age has the
 * 30 children a group of STANDARD_CLASS_SIZE.
 */
export const STANDARD_GROUP_SIZE: Readonly<Partial<Record<Grade, number>>> = { k1: 25, k2: 30, k3: 35 };
