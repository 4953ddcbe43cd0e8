import { gradeName } from '../grade-name.ts';
import { type SchoolMetric, valueAt } from './measure.ts';
import { percent } from './utilisation.ts';

/** Pupils of the entry grade / seats of one grade, where each grade has an equal part of the stage's seats. */
export const intakeUtilisation: SchoolMetric = (at) => {
  const { results, row, y } = at;
  const [entry] = row.grades;
  const seats = valueAt(results.seats, at);
  if (!entry || !(seats > 0)) return undefined;
  const pupils = Math.round(results.gradePupils[row.gradeStart * results.years.length + y]!);
  if (Number.isNaN(valueAt(results.enrolment, at)) || Number.isNaN(pupils)) return undefined;
  const perGrade = seats / row.grades.length;
  const value = pupils / perGrade;
  const { zh, en } = gradeName(entry);
  const shown = Number(perGrade.toFixed(1));
  return {
    value,
    grade: entry,
    working: {
      zh: `${zh}新生 ${pupils}人 ÷ 每年级学位 ${shown}个（${Math.round(seats)} ÷ ${row.grades.length}）= ${percent(value)}`,
      en: `${en} intake: ${pupils} pupils ÷ ${shown} seats a grade (${Math.round(seats)} ÷ ${row.grades.length}) = ${percent(value)}`,
    },
  };
};
