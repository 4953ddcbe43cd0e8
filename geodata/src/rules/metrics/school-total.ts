import { counted } from '../counted.ts';
import type { RuleMetric } from '../rule.ts';
import { stageName } from '../stage-name.ts';
import type { SchoolMetric, SchoolRow, Working } from './metric.ts';

type Total = 'enrolment' | 'classes';

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
      values.fill(wholeSchool.length === 0 ? Number.NaN : 0);
      for (const r of wholeSchool) {
        for (let y = 0; y < values.length; y++) values[y]! += Math.round(numbers[r * results.years.length + y]!);
      }
    },
    workingOf: (at, _, y) => sumInWords(at, what, y),
  };
}

/** 小学 1500人 + 初中 1001人 = 2501人. */
function sumInWords({ results, wholeSchool }: SchoolRow, what: Total, y: number): Working {
  const noun = what === 'classes' ? 'classes' : 'pupils';
  const parts = wholeSchool.map((r) => {
    const count = Math.round(results[what][r * results.years.length + y]!);
    const [stage, said] = [stageName(results.rows[r]!.stage), counted(count, noun)];
    return { count, zh: `${stage.zh} ${said.zh}`, en: `${stage.en} ${said.en}` };
  });
  const zh = parts.map((part) => part.zh).join(' + ');
  const en = parts.map((part) => part.en).join(' + ');
  if (parts.length === 1) return { zh, en };
  const total = counted(
    parts.reduce((sum, { count }) => sum + count, 0),
    noun,
  );
  return { zh: `${zh} = ${total.zh}`, en: `${en} = ${total.en}` };
}
