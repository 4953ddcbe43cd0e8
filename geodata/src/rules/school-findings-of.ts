import { isOpen } from '../assignment/index.ts';
import type { School, Stage } from '../model/index.ts';
import type { ResultRow, Results } from '../simulation/index.ts';
import type { Finding } from './finding.ts';
import { judgeYears } from './judge-years.ts';
import { type Judging, placeIn } from './judging.ts';
import type { Metric, SchoolMetric, SchoolRow } from './metrics/metric.ts';
import type { Subject } from './tell.ts';

const COMPULSORY: readonly Stage[] = ['primary', 'junior'];
const NONE: readonly number[] = [];

/**
 * What one row of the results breaks in all its years, unsorted. A 一贯制 school is judged as a whole on its primary row, so where
 * one of its rows has changed all of them are to be judged again.
 */
export function schoolFindingsOf(judging: Judging, r: number): Finding[] {
  const { plan, results, rules } = judging;
  const row = results.rows[r]!;
  const findings: Finding[] = [];
  const school = judging.schools.get(row.schoolId);
  if (!school) return findings;
  const isMulti = isMultiStage(school);
  const place = placeIn(judging, school.location);
  const asked = rules.ofSchools(row.stage, isMulti, place);
  const wholeSchool = isMulti && COMPULSORY.includes(row.stage) ? compulsoryRows(results, row) : [r];
  const name = { zh: school.name, en: school.nameEn ?? school.name };
  const said = { kind: 'school' as const, id: school.id, name: school.name };
  const subject: Subject = { said, name, stage: row.stage, place };
  const firstOpen = results.years.findIndex((year) => isOpen(school, year));
  const standards = rules.standards(row.stage);
  const at: SchoolRow = { plan, results, school, row, r, wholeSchool, firstOpen, standards };
  judgeYears(judging, subject, at, asked, ofSchools, findings);
  return findings;
}

function ofSchools(metric: Metric): SchoolMetric | undefined {
  return metric.scope === 'school' ? metric : undefined;
}

/** Whether a school offers both stages of compulsory education (一贯制). */
function isMultiStage(school: School): boolean {
  return COMPULSORY.every((stage) => school.stages.some((offer) => offer.stage === stage));
}

/** The rows that a limit on a whole 一贯制 school adds up: told once, on its primary row. */
function compulsoryRows(results: Results, { schoolId, stage }: ResultRow): readonly number[] {
  if (stage !== 'primary') return NONE;
  return COMPULSORY.map((each) => results.rowIndex.get(`${schoolId}/${each}`)).filter((each) => each !== undefined);
}
