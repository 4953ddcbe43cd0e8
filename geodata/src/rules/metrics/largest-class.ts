import type { LocalName } from '../../model/index.ts';
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
    const { zh: divisionZh, en: divisionEn } = division(pupils, classes, value);
    return { value, grade, working: { zh: `${zh} ${divisionZh}`, en: `${en}: ${divisionEn}` } };
  }
  const { zh, en } = division(Math.round(valueAt(results.enrolment, at)), valueAt(results.classes, at), value);
  return { value, working: { zh: `复式编班 ${zh}`, en: `grades taught together: ${en}` } };
};

/** 312人 ÷ 6班 = 52人/班; where it does not come out even, the average and the largest class. */
function division(pupils: number, classes: number, largest: number): LocalName {
  const classWord = classes === 1 ? 'class' : 'classes';
  const isEven = pupils === largest * classes;
  const average = (pupils / classes).toFixed(1);
  return {
    zh: `${pupils}人 ÷ ${classes}班 = ${isEven ? `${largest}人/班` : `${average}，最大班${largest}人`}`,
    en: `${pupils} pupils ÷ ${classes} ${classWord} = ${isEven ? `${largest} per class` : `${average}, largest class ${largest}`}`,
  };
}
