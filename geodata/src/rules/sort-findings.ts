import type { Finding } from './finding.ts';
import { severityRank } from './severity-rank.ts';

/**
 * By year, within a year the worst first, then by subject, stage and rule. The order is total: whatever order findings come in, it
 * is the same. Sorts by year and severity at once and the rest within, since findings mostly come by subject.
 */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const groups = new Map<number, Finding[]>();
  for (const finding of findings) {
    const key = finding.year * 4 + 3 - severityRank(finding.severity);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].sort(([a], [b]) => a - b).flatMap(([, group]) => group.sort(bySubject));
}

/** The order of sortFindings. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.year - b.year || severityRank(b.severity) - severityRank(a.severity) || bySubject(a, b);
}

function bySubject(a: Finding, b: Finding): number {
  return compare(a.subject.id, b.subject.id) || compare(a.stage, b.stage) || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
