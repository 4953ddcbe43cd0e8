import type { Finding } from '../../rules/index.ts';

/** Schools with a class over the limit of large classes (大班额) in the year after the actions that has most of them. */
export interface LargeClasses {
  year: number;
  before: number;
  after: number;
}

/**
 * Enough seats are not enough classrooms for every grade: a large grade may still sit in large classes. Read from the limits that
 * are passed before and after; undefined where no year has any.
 */
export function largeClassesOf(before: readonly Finding[], after: readonly Finding[]): LargeClasses | undefined {
  const byYear = [...schoolsByYear(after)].sort(([a], [b]) => a - b);
  const [first, ...rest] = byYear;
  if (!first) return undefined;
  const [year, schools] = rest.reduce((worst, each) => (each[1].size > worst[1].size ? each : worst), first);
  return { year, before: schoolsByYear(before).get(year)?.size ?? 0, after: schools.size };
}

function schoolsByYear(findings: readonly Finding[]): Map<number, Set<string>> {
  const byYear = new Map<number, Set<string>>();
  for (const { metric, year, subject } of findings)
    if (metric === 'largest-class') byYear.set(year, (byYear.get(year) ?? new Set()).add(subject.id));
  return byYear;
}
