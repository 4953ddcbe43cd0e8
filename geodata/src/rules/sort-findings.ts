import type { Finding } from './finding.ts';
import { severityRank } from './severity-rank.ts';

/** Severities there are. */
const RANKS = 4;

/**
 * By year, within a year the worst first, then by subject, stage and rule. The order is total: whatever order findings come in, it
 * is the same. Parts them by year and severity first and sorts each part, since findings mostly come by subject.
 */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  let [first, last] = [Infinity, -Infinity];
  for (const { year } of findings) {
    if (year < first) first = year;
    if (year > last) last = year;
  }
  if (findings.length === 0) return [];
  const parts: Finding[][] = Array.from({ length: (last - first + 1) * RANKS }, () => []);
  for (const each of findings) {
    parts[(each.year - first) * RANKS + RANKS - 1 - severityRank(each.severity)]!.push(each);
  }
  const sorted: Finding[] = [];
  for (const part of parts) for (const each of part.sort(bySubject)) sorted.push(each);
  return sorted;
}

/** The order of sortFindings. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.year - b.year || severityRank(b.severity) - severityRank(a.severity) || bySubject(a, b);
}

function bySubject(a: Finding, b: Finding): number {
  const one = a.subject.id;
  const other = b.subject.id;
  if (one !== other) return one < other ? -1 : 1;
  return compare(a.stage, b.stage) || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
