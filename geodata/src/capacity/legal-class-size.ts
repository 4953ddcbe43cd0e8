import type { Grade, Stage } from '../model/index.ts';
import { STANDARD_GROUP_SIZE } from './standard-class-size.ts';

/**
 * The most pupils a class may have, not to be merged with its design size: 55, since 56 is a large class (大班额) in the national
 * statistics. A kindergarten group has the most children of its age (25, 30, 35 by 《幼儿园工作规程》), any group 35.
 */
export function legalClassSize(stage: Stage, grade?: Grade): number {
  if (stage !== 'kindergarten') return 55;
  return (grade && STANDARD_GROUP_SIZE[grade]) ?? 35;
}
