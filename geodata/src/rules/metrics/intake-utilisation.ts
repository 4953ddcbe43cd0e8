import { stagesBySystem, systemOf } from '../../assignment/index.ts';
import { type Grade, gradeIndex, type Stage } from '../../model/index.ts';
import { gradeName } from '../grade-name.ts';
import { type SchoolMetric, type SchoolYear, valueAt } from './measure.ts';
import { percent } from './utilisation.ts';

/**
 * Pupils of the entry grade / seats of one grade, where each grade has an equal part of the stage's seats. Entry grade and number of
 * grades are those of the school's own system (学制) in that year: guests in g6 from 五四 primaries do not make a 六三 junior school start there.
 */
export const intakeUtilisation: SchoolMetric = (at) => {
  const { results, row, y } = at;
  const own = row.grades.filter((grade) => stageOf(at, grade) === row.stage);
  const grades = own.length > 0 ? own : row.grades;
  const [entry] = grades;
  const seats = valueAt(results.seats, at);
  if (!entry || !(seats > 0)) return undefined;
  const pupils = Math.round(
    results.gradePupils[(row.gradeStart + row.grades.indexOf(entry)) * results.years.length + y]!,
  );
  if (Number.isNaN(valueAt(results.enrolment, at)) || Number.isNaN(pupils)) return undefined;
  const perGrade = seats / grades.length;
  const value = (pupils * grades.length) / seats;
  const { zh, en } = gradeName(entry);
  const shown = Number(perGrade.toFixed(1));
  return {
    value,
    grade: entry,
    working: {
      zh: `${zh}新生 ${pupils}人 ÷ 每年级学位 ${shown}个（${Math.round(seats)} ÷ ${grades.length}）= ${percent(value)}`,
      en: `${en} intake: ${pupils} pupils ÷ ${shown} seats a grade (${Math.round(seats)} ÷ ${grades.length}) = ${percent(value)}`,
    },
  };
};

function stageOf({ plan, school, results, y }: SchoolYear, grade: Grade): Stage | undefined {
  return stagesBySystem(plan).get(systemOf(school, results.years[y]!))?.[gradeIndex(grade)];
}
