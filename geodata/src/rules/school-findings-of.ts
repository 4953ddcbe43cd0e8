import { isOpen } from '../assignment/index.ts';
import type { School, Stage } from '../model/index.ts';
import type { ResultRow, Results } from '../simulation/index.ts';
import { noBrokenRules } from './broken-rules.ts';
import type { Finding } from './finding.ts';
import { ask, type Subject, tell } from './judge.ts';
import { type Judging, placeIn } from './judging.ts';
import type { SchoolYear } from './metrics/metric.ts';

const COMPULSORY: readonly Stage[] = ['primary', 'junior'];
const NONE: readonly number[] = [];

/**
 * What one row of the results breaks in all its years, unsorted. A 一贯制 school is judged as a whole on its primary row, so where
 * one of its rows has changed all of them are to be judged again.
 */
export function schoolFindingsOf(judging: Judging, r: number): Finding[] {
  const { plan, results, rules, metrics } = judging;
  const row = results.rows[r]!;
  const findings: Finding[] = [];
  const school = judging.schools.get(row.schoolId);
  if (!school) return findings;
  const isMulti = isMultiStage(school);
  const place = placeIn(judging, school.location);
  const asked = rules.ofSchools(row.stage, isMulti, place);
  const wholeSchool = isMulti && COMPULSORY.includes(row.stage) ? compulsoryRows(results, row) : [r];
  const name = { zh: school.name, en: school.nameEn ?? school.name };
  const subject: Subject = { kind: 'school', id: school.id, name, stage: row.stage, place };
  const at: SchoolYear = { plan, results, school, row, r, y: 0, wholeSchool, standards: rules.standards(row.stage) };
  const broken = noBrokenRules<SchoolYear>();
  const firstOpen = results.years.findIndex((year) => isOpen(school, year));
  for (let y = 0; y < results.years.length; y++) {
    at.y = y;
    broken.length = 0;
    for (const each of asked) {
      const metric = metrics[each.metric];
      if (metric.scope !== 'school' || (metric.isLasting && y !== firstOpen)) continue;
      ask(judging, subject, metric, each.cited, at, y, broken);
    }
    tell(judging, subject, at, y, broken, findings);
  }
  return findings;
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
