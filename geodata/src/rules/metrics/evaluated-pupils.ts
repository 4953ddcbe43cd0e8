import type { School } from '../../model/index.ts';

const EXCLUDED: readonly School['kind'][] = ['special', 'vocational'];
const SMALLEST_TEACHING_POINT = 50;

/**
 * The pupils with whom a school counts in the evaluation of balance, in whole pupils; NaN where it does not: special and vocational
 * schools, teaching points under 50 pupils (教督〔2017〕6号), and schools without pupils. A 一贯制 school counts with each of its
 * stages, since resources are given by stage.
 */
export function evaluatedPupils({ kind }: Pick<School, 'kind'>, enrolment: number): number {
  const pupils = Math.round(enrolment);
  if (!(pupils > 0) || EXCLUDED.includes(kind)) return Number.NaN;
  return kind === 'teaching-point' && pupils < SMALLEST_TEACHING_POINT ? Number.NaN : pupils;
}
