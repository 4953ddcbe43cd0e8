import type { Stage } from '@xuetu/geodata/model';
import type { Finding } from '@xuetu/geodata/rules';

const WORST_FIRST = { severe: 0, over: 1, warning: 2, info: 3 } as const;

/** The findings of one subject, earliest first and worst first within a year. */
export function findingsOfSubject(findings: Finding[], kind: Finding['subject']['kind'], id: string): Finding[] {
  return findings
    .filter((each) => each.subject.kind === kind && each.subject.id === id)
    .sort((a, b) => a.year - b.year || WORST_FIRST[a.severity] - WORST_FIRST[b.severity]);
}

/**
 * Which limit breaks first: the earliest finding of a stage in which a limit is passed. Notes, early warnings and the
 * share of the intake (which looks ahead) are none.
 */
export function firstBroken(findings: Finding[], stage: Stage): Finding | undefined {
  return findings.find(
    (each) =>
      each.stage === stage &&
      each.metric !== 'intake-utilisation' &&
      (each.severity === 'over' || each.severity === 'severe'),
  );
}
