import type { Stage } from '../model/index.ts';
import { findingsOf, packsOf, type Rule } from '../rules/index.ts';
import type { Simulated } from './effect-of.ts';

/** Schools with a class over the limit of large classes (大班额) in the year after the actions that has most of them. */
export interface LargeClasses {
  year: number;
  before: number;
  after: number;
}

/**
 * Enough seats are not enough classrooms for every grade: a large grade may still sit in large classes. Undefined where no year
 * has any.
 */
export function largeClassesOf(
  before: Simulated,
  after: Simulated,
  stages: readonly Stage[],
  years: readonly number[],
): LargeClasses | undefined {
  const byYear = schoolsByYear(after, stages);
  const year = years.reduce((worst, each) => (count(byYear, each) > count(byYear, worst) ? each : worst), years[0]!);
  if (count(byYear, year) === 0) return undefined;
  return { year, before: count(schoolsByYear(before, stages), year), after: count(byYear, year) };
}

function count(byYear: ReadonlyMap<number, Set<string>>, year: number): number {
  return byYear.get(year)?.size ?? 0;
}

function schoolsByYear({ plan, results }: Simulated, stages: readonly Stage[]): Map<number, Set<string>> {
  const packs = packsOf(plan).map((pack) => ({ ...pack, rules: pack.rules.filter(isLargeClass) }));
  const byYear = new Map<number, Set<string>>();
  for (const { stage, year, subject } of findingsOf(plan, results, packs)) {
    if (!stages.includes(stage)) continue;
    byYear.set(year, (byYear.get(year) ?? new Set()).add(subject.id));
  }
  return byYear;
}

function isLargeClass({ metric, severity }: Rule): boolean {
  return metric === 'largest-class' && (severity === 'over' || severity === 'severe');
}
