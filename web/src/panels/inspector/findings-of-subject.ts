import type { Finding } from '@xuetu/geodata/rules';

const WORST_FIRST = { severe: 0, over: 1, warning: 2, info: 3 } as const;

/** The findings of one subject, earliest first and worst first within a year. */
export function findingsOfSubject(findings: Finding[], kind: Finding['subject']['kind'], id: string): Finding[] {
  return findings
    .filter((each) => each.subject.kind === kind && each.subject.id === id)
    .sort((a, b) => a.year - b.year || WORST_FIRST[a.severity] - WORST_FIRST[b.severity]);
}
