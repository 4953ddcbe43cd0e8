import type { Finding } from '../rules/index.ts';
import type { SnapshotNumbers } from './snapshot.ts';

/** The findings that a snapshot froze, in their own words; the document of a rule is that of the rule packs of today. */
export function frozenFindings(computed: readonly Finding[], { findings }: SnapshotNumbers): Finding[] {
  const known = new Map(computed.map((each) => [each.rule, each]));
  return findings.map((each) => {
    const {
      metric,
      severity,
      document = NO_DOCUMENT,
      documentNo,
      effectiveFrom,
      mark = 'M',
    } = known.get(each.rule) ?? {};
    return {
      ...(documentNo !== undefined && { documentNo }),
      ...(effectiveFrom !== undefined && { effectiveFrom }),
      ...each,
      metric: metric ?? (each.metric as Finding['metric']),
      severity: SEVERITIES.find((one) => one === each.severity) ?? severity ?? 'info',
      document,
      mark,
    };
  });
}

const SEVERITIES = ['info', 'warning', 'over', 'severe'] as const satisfies Finding['severity'][];
const NO_DOCUMENT = { zh: '未知', en: 'Unknown' };
