import type { Stage } from '@xuetu/geodata/model';
import type { Finding } from '@xuetu/geodata/rules';

const WORST_FIRST = { severe: 0, over: 1, warning: 2, info: 3 } as const;

/** The findings that are of no single school or compound, of one stage and year, worst first. */
export function findingsOfDistrict(findings: Finding[], stage: Stage, year: number): Finding[] {
  return findings
    .filter((each) => each.subject.kind === 'district' && each.stage === stage && each.year === year)
    .sort((a, b) => WORST_FIRST[a.severity] - WORST_FIRST[b.severity]);
}
