import type { Plan } from '../model/index.ts';
import type { Results } from '../simulation/index.ts';
import { compoundFindingsOf } from './compound-findings-of.ts';
import { districtFindingsOf } from './district-findings-of.ts';
import type { Finding } from './finding.ts';
import { judgingOf, type MetricFailure } from './judging.ts';
import type { Metrics } from './metrics/registry.ts';
import type { RulePack } from './rule.ts';
import { schoolFindingsOf } from './school-findings-of.ts';
import { sortFindings } from './sort-findings.ts';

/** What a plan breaks, and which metrics could not be computed. */
export interface Evaluation {
  findings: Finding[];
  failures: MetricFailure[];
}

/**
 * Every rule that a school, a compound or the district breaks, by year and then the worst first. Of the rules of one family only
 * the worst is told for the same subject, stage and year. What was not computed breaks no rule and hides no other.
 */
export function findingsOf(plan: Plan, results: Results, packs: readonly RulePack[]): Finding[] {
  return evaluate(plan, results, packs).findings;
}

/** The findings, with the metrics that failed: one that throws never hides the others. */
export function evaluate(plan: Plan, results: Results, packs: readonly RulePack[], metrics?: Metrics): Evaluation {
  const judging = judgingOf(plan, results, packs, metrics);
  const findings: Finding[] = [];
  for (let r = 0; r < results.rows.length; r++) for (const each of schoolFindingsOf(judging, r)) findings.push(each);
  for (let c = 0; c < plan.compounds.length; c++) {
    for (const each of compoundFindingsOf(judging, c)) findings.push(each);
  }
  for (const each of districtFindingsOf(judging)) findings.push(each);
  return { findings: sortFindings(findings), failures: [...judging.failures.values()] };
}
