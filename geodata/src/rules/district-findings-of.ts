import { type Resources, type School, STAGES, type Stage } from '../model/index.ts';
import { noBrokenRules } from './broken-rules.ts';
import type { Finding } from './finding.ts';
import { ask, type Subject, tell } from './judge.ts';
import type { Judging } from './judging.ts';
import type { StageYear } from './metrics/metric.ts';

/** What the schools of the district break together, by stage and year, unsorted. */
export function districtFindingsOf(judging: Judging): Finding[] {
  const findings: Finding[] = [];
  for (const stage of STAGES) judgeStage(judging, stage, findings);
  return findings;
}

function judgeStage(judging: Judging, stage: Stage, findings: Finding[]): void {
  const { plan, results, rules, metrics } = judging;
  const asked = rules.ofDistrict(stage);
  if (asked.length === 0) return;
  const { id, name } = plan.district;
  const subject: Subject = { kind: 'district', id, name, stage, place: 'unknown' };
  const rows = [...results.rows.keys()].filter((r) => results.rows[r]!.stage === stage);
  const at: StageYear = { results, stage, y: 0, rows, equipped: equippedRows(judging, stage, rows) };
  const broken = noBrokenRules<StageYear>();
  for (let y = 0; y < results.years.length; y++) {
    at.y = y;
    broken.length = 0;
    for (const { metric: key, cited } of asked) {
      const metric = metrics[key];
      if (metric.scope === 'district') ask(judging, subject, metric, cited, at, y, broken);
    }
    tell(judging, subject, at, y, broken, findings);
  }
}

function equippedRows({ results, schools }: Judging, stage: Stage, rows: readonly number[]): StageYear['equipped'] {
  const equipped: { r: number; school: School; resources: Resources }[] = [];
  for (const r of rows) {
    const school = schools.get(results.rows[r]!.schoolId);
    const resources = school?.resources?.[stage];
    if (school && resources) equipped.push({ r, school, resources });
  }
  return equipped;
}
