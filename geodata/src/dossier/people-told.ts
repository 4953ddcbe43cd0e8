import type { Finding } from '../rules/index.ts';
import { numbersAt, type Results } from '../simulation/index.ts';

/** The smallest number of people that a finding tells of its place: its own value, and the pupils of its school, which its sentence names. */
export function peopleTold({ subject, stage, year, unit, value }: Finding, results: Results): number | null {
  if (subject.kind === 'district') return null;
  const own = unit === 'pupils' || unit === 'pupils/class' ? [value] : [];
  const enrolment = subject.kind === 'school' ? numbersAt(results, subject.id, stage, year)?.enrolment : undefined;
  const told = [...own, enrolment ?? 0].filter((each) => each > 0);
  return told.length > 0 ? Math.min(...told) : null;
}
