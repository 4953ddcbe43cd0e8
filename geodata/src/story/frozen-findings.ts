import type { Finding } from '../rules/index.ts';
import type { SnapshotFinding, SnapshotNumbers } from './snapshot.ts';

/**
 * The findings that a snapshot froze, in their own words; the document of a rule is that of the rule packs of today. How few pupils one tells is
 * taken from the same finding as it is computed today, else from the pupils of its school that were frozen.
 */
export function frozenFindings(computed: readonly Finding[], { findings, rows, years }: SnapshotNumbers): Finding[] {
  const known = new Map(computed.map((each) => [each.rule, each]));
  const same = new Map(computed.map((each) => [keyOf(each), each]));
  const frozenPupils = ({ subject, stage, year }: SnapshotFinding) =>
    rows.find((row) => row.schoolId === subject.id && row.stage === stage)?.pupils[years.indexOf(year)] ?? undefined;
  return findings.map((each) => {
    const {
      metric,
      severity,
      document = NO_DOCUMENT,
      documentNo,
      effectiveFrom,
      mark = 'M',
    } = known.get(each.rule) ?? {};
    const again = same.get(keyOf(each));
    const fewestPupils = again ? again.fewestPupils : frozenPupils(each);
    return {
      ...(documentNo !== undefined && { documentNo }),
      ...(effectiveFrom !== undefined && { effectiveFrom }),
      ...each,
      metric: metric ?? (each.metric as Finding['metric']),
      severity: SEVERITIES.find((one) => one === each.severity) ?? severity ?? 'info',
      document,
      mark,
      ...(fewestPupils !== undefined && { fewestPupils }),
    };
  });
}

/** Who breaks which rule when, and with which value. */
function keyOf({
  rule,
  subject,
  stage,
  year,
  grade,
  value,
}: Pick<Finding, 'rule' | 'subject' | 'stage' | 'year' | 'grade' | 'value'>) {
  return JSON.stringify([rule, subject.kind, subject.id, stage, year, grade ?? null, value.toFixed(2)]);
}

const SEVERITIES = ['info', 'warning', 'over', 'severe'] as const satisfies Finding['severity'][];
const NO_DOCUMENT = { zh: '未知', en: 'Unknown' };
