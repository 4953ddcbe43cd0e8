import { counted } from '../counted.ts';
import type { RuleMetric } from '../rule.ts';
import { stageName } from '../stage-name.ts';
import type { SchoolMetric, SchoolRow, Working } from './metric.ts';

type Total = 'enrolment' | 'classes';

const NOUN = { enrolment: 'pupils', classes: 'classes' } as const;

/** Pupils of the stages that are judged together, in whole pupils (大校额: 教督〔2017〕6号 looks at a 一贯制 school as one). */
export const schoolEnrolment: SchoolMetric = schoolTotal('school-enrolment', 'enrolment');

/** Classes of the stages that are judged together (planning caps are on schools, not on stages). */
export const classes: SchoolMetric = schoolTotal('classes', 'classes');

function schoolTotal(key: RuleMetric, what: Total): SchoolMetric {
  return {
    key,
    version: 1,
    scope: 'school',
    fill(values, { results, wholeSchool }) {
      const numbers = results[what];
      if (wholeSchool.length === 0) return false;
      values.fill(0);
      for (const r of wholeSchool) {
        for (let y = 0; y < values.length; y++) values[y]! += Math.round(numbers[r * results.years.length + y]!);
      }
      return true;
    },
    workingOf: (at, _, y) => sumInWords(at, what, y),
  };
}

/** 小学 1500人 + 初中 1001人 = 2501人. */
function sumInWords(at: SchoolRow, what: Total, y: number): Working {
  const first = partInWords(at, what, at.wholeSchool[0]!, y);
  const told = what === 'enrolment' ? { fewestPupils: fewestIn(at, y) } : {};
  if (at.wholeSchool.length === 1) return { ...told, ...first };
  const rest = at.wholeSchool.slice(1).map((r) => partInWords(at, what, r, y));
  const parts = [first, ...rest];
  const total = at.wholeSchool.reduce((sum, r) => sum + countOf(at, what, r, y), 0);
  const { zh, en } = counted(total, NOUN[what]);
  return {
    ...told,
    zh: `${parts.map((part) => part.zh).join(' + ')} = ${zh}`,
    en: `${parts.map((part) => part.en).join(' + ')} = ${en}`,
  };
}

function partInWords(at: SchoolRow, what: Total, r: number, y: number): Working {
  const stage = stageName(at.results.rows[r]!.stage);
  const { zh, en } = counted(countOf(at, what, r, y), NOUN[what]);
  return { zh: `${stage.zh} ${zh}`, en: `${stage.en} ${en}` };
}

/** Pupils of the stage that has fewest, of those that have any. */
function fewestIn(at: SchoolRow, y: number): number {
  const counts = at.wholeSchool.map((r) => countOf(at, 'enrolment', r, y)).filter((count) => count > 0);
  return counts.length > 0 ? Math.min(...counts) : 0;
}

function countOf({ results }: SchoolRow, what: Total, r: number, y: number): number {
  return Math.round(results[what][r * results.years.length + y]!);
}
