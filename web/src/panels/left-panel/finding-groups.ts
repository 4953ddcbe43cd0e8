import { type LocalName, STAGES, type Stage } from '@xuetu/geodata/model';
import type { Finding, Severity } from '@xuetu/geodata/rules';

/** The findings of one rule, in the order in which they were given. */
export interface FindingGroup {
  rule: string;
  name: LocalName;
  /** The worst severity among them. */
  severity: Severity;
  findings: Finding[];
  /** Set where another rule here has the same name: the stages that tell them apart. */
  stages?: Stage[];
  /** Set where another rule has the same name and stages: the limit that tells them apart. */
  limit?: number;
}

const RANK: Record<Severity, number> = { severe: 3, over: 2, warning: 1, info: 0 };

/** Groups findings by their rule: worst rules first, then those with most findings. */
export function findingGroups(findings: Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (!group) {
      groups.set(finding.rule, {
        rule: finding.rule,
        name: finding.ruleName,
        severity: finding.severity,
        findings: [finding],
      });
    } else {
      group.findings.push(finding);
      if (RANK[finding.severity] > RANK[group.severity]) group.severity = finding.severity;
    }
  }
  const named = [...groups.values()];
  for (const group of named) {
    const isAmbiguous = named.some((each) => each !== group && each.name.zh === group.name.zh);
    if (isAmbiguous) group.stages = STAGES.filter((stage) => group.findings.some((each) => each.stage === stage));
  }
  for (const group of named) {
    const isAmbiguous = named.some((each) => each !== group && sameTitle(each, group));
    if (isAmbiguous) group.limit = group.findings[0]!.limit;
  }
  return named.sort((a, b) => RANK[b.severity] - RANK[a.severity] || b.findings.length - a.findings.length);
}

function sameTitle(a: FindingGroup, b: FindingGroup): boolean {
  return a.name.zh === b.name.zh && a.stages?.join() === b.stages?.join();
}
