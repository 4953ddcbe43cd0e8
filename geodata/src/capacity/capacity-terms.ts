import type { Assumptions, Stage } from '../model/index.ts';
import { STANDARD_CLASS_SIZE } from './standard-class-size.ts';

/** What capacity depends on beside the school itself. */
export interface CapacityTerms {
  /** Design pupils per class where a school names none. */
  standard: Partial<Record<Stage, number>>;
  /** Design class sizes to come (班额路径); see `classSizeIn`. */
  path: Assumptions['classSizePath'];
}

/** Standard class sizes for good: capacity as it is today. */
export const TODAYS_TERMS: CapacityTerms = { standard: STANDARD_CLASS_SIZE, path: {} };
