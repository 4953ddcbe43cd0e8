import { gradeName } from '../grade-name.ts';
import { type SchoolMetric, valueAt } from './measure.ts';

/** Pupils in the largest class: pupils of the fullest grade / its classes, rounded up to whole pupils. */
export const largestClass: SchoolMetric = (at) => {
  const { results, row, y } = at;
  const value = valueAt(results.largestClass, at);
  if (!(value > 0)) return undefined;
  const Y = results.years.length;
  for (const [g, grade] of row.grades.entries()) {
    const slot = (row.gradeStart + g) * Y + y;
    if (results.gradeLargestClass[slot] !== value) continue;
    const pupils = Math.round(results.gradePupils[slot]!);
    const classes = results.gradeClasses[slot]!;
    const { zh, en } = gradeName(grade);
    return {
      value,
      grade,
      working: {
        zh: `${zh} ${pupils}人 ÷ ${classes}班 = ${value}人/班`,
        en: `${en}: ${pupils} pupils ÷ ${classes} classes = ${value} per class`,
      },
    };
  }
  const pupils = Math.round(valueAt(results.enrolment, at));
  const classes = valueAt(results.classes, at);
  return {
    value,
    working: {
      zh: `复式编班 ${pupils}人 ÷ ${classes}班 = ${value}人/班`,
      en: `grades taught together: ${pupils} pupils ÷ ${classes} classes = ${value} per class`,
    },
  };
};
