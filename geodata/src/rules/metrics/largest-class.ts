import type { LocalName } from '../../model/index.ts';
import { gradeName } from '../grade-name.ts';
import { type Measure, type SchoolMetric, type SchoolYear, valueAt } from './measure.ts';

/** Pupils in the largest class: pupils of the fullest grade / its classes, rounded up to whole pupils. */
export const largestClass: SchoolMetric = (at, grades) => {
  const { results, row, y } = at;
  if (!(valueAt(results.largestClass, at) > 0)) return undefined;
  const Y = results.years.length;
  let fullest: Measure | undefined;
  let isMixed = true;
  for (const [g, grade] of row.grades.entries()) {
    const slot = (row.gradeStart + g) * Y + y;
    const value = results.gradeLargestClass[slot]!;
    if (value > 0) isMixed = false;
    if (!(value > (fullest?.value ?? 0)) || (grades && !grades.includes(grade))) continue;
    const { zh, en } = gradeName(grade);
    const inWords = division(Math.round(results.gradePupils[slot]!), results.gradeClasses[slot]!, value);
    fullest = { value, grade, working: { zh: `${zh} ${inWords.zh}`, en: `${en}: ${inWords.en}` } };
  }
  if (!isMixed) return fullest;
  return grades && !grades.includes('mixed') ? undefined : taughtTogether(at);
};

function taughtTogether(at: SchoolYear): Measure {
  const value = valueAt(at.results.largestClass, at);
  const { zh, en } = division(Math.round(valueAt(at.results.enrolment, at)), valueAt(at.results.classes, at), value);
  return { value, working: { zh: `复式编班 ${zh}`, en: `grades taught together: ${en}` } };
}

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
