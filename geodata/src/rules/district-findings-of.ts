import { type District, type LocalName, type Resources, type School, STAGES, type Stage } from '../model/index.ts';
import type { Finding } from './finding.ts';
import { judgeYears } from './judge-years.ts';
import type { Judging } from './judging.ts';
import type { DistrictMetric, Metric, StageRows } from './metrics/metric.ts';
import type { Subject } from './tell.ts';

/** What the schools of the district break together, by stage and year, unsorted; of some stages only, where those are named. */
export function districtFindingsOf(judging: Judging, stages: readonly Stage[] = STAGES): Finding[] {
  const findings: Finding[] = [];
  for (const stage of stages) judgeStage(judging, stage, findings);
  return findings;
}

function judgeStage(judging: Judging, stage: Stage, findings: Finding[]): void {
  const { plan, results, rules } = judging;
  const asked = rules.ofDistrict(stage);
  if (asked.length === 0) return;
  const { id } = plan.district;
  const name = spokenName(plan.district);
  const said = { kind: 'district' as const, id, name: name.zh };
  const subject: Subject = { said, name, stage, place: 'unknown' };
  const rows = [...results.rows.keys()].filter((r) => results.rows[r]!.stage === stage);
  const at: StageRows = { results, stage, rows, equipped: equippedRows(judging, stage, rows) };
  judgeYears(judging, subject, at, asked, ofDistrict, findings);
}

/** The name of a district as sentences say it: without the remark that its data is made up, which stands beside them anyway. */
function spokenName({ name, synthetic }: District): LocalName {
  if (!synthetic) return name;
  const plain = (text: string) => text.replace(/\s*[（(][^()（）]*[)）]\s*$/, '') || text;
  return { zh: plain(name.zh), en: plain(name.en) };
}

function ofDistrict(metric: Metric): DistrictMetric | undefined {
  return metric.scope === 'district' ? metric : undefined;
}

function equippedRows({ results, schools }: Judging, stage: Stage, rows: readonly number[]): StageRows['equipped'] {
  const equipped: { r: number; school: School; resources: Resources }[] = [];
  for (const r of rows) {
    const school = schools.get(results.rows[r]!.schoolId);
    const resources = school?.resources?.[stage];
    if (school && resources) equipped.push({ r, school, resources });
  }
  return equipped;
}
