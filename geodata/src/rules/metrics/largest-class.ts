import type { LocalName } from '../../model/index.ts';
import { amount } from '../amount.ts';
import { counted } from '../counted.ts';
import { gradeName } from '../grade-name.ts';
import type { Rule } from '../rule.ts';
import { type SchoolMetric, type SchoolRow, valueAt, type Working } from './metric.ts';

/** No grade has classes of its own: grades are taught together (复式班). */
const MIXED = -1;
const NONE = -2;

/** Pupils in the largest class of the grades a rule names: pupils of the fullest grade / its classes, in whole pupils (GB 50099 3.0.1). */
export const largestClass: SchoolMetric = {
  key: 'largest-class',
  version: 1,
  scope: 'school',
  fill(values, at, { grades }) {
    for (let y = 0; y < values.length; y++) values[y] = largestIn(at, grades, y);
    return true;
  },
  workingOf(at, { grades }, y) {
    const fullest = fullestGrade(at, grades, y);
    if (fullest === MIXED) return taughtTogether(at, y);
    const grade = at.row.grades[fullest]!;
    const slot = slotOf(at, fullest, y);
    const { gradePupils, gradeClasses, gradeLargestClass } = at.results;
    const { zh, en } = gradeName(grade);
    const largest = gradeLargestClass[slot]!;
    const inWords = division(Math.round(gradePupils[slot]!), gradeClasses[slot]!, largest);
    return { grade, fewestPupils: largest, zh: `${zh} ${inWords.zh}`, en: `${en}: ${inWords.en}` };
  },
};

function largestIn(at: SchoolRow, asked: Rule['grades'], y: number): number {
  const fullest = fullestGrade(at, asked, y);
  if (fullest === NONE) return Number.NaN;
  if (fullest === MIXED) return valueAt(at.results.largestClass, at, y);
  return at.results.gradeLargestClass[slotOf(at, fullest, y)]!;
}

function fullestGrade(at: SchoolRow, asked: Rule['grades'], y: number): number {
  const { results, row } = at;
  if (!(valueAt(results.largestClass, at, y) > 0)) return NONE;
  let isMixed = true;
  let fullest = NONE;
  let most = 0;
  for (let g = 0; g < row.grades.length; g++) {
    const value = results.gradeLargestClass[slotOf(at, g, y)]!;
    if (value > 0) isMixed = false;
    if (!(value > most) || (asked && !asked.includes(row.grades[g]!))) continue;
    most = value;
    fullest = g;
  }
  if (!isMixed) return fullest;
  return asked && !asked.includes('mixed') ? NONE : MIXED;
}

function slotOf({ results, row }: SchoolRow, g: number, y: number): number {
  return (row.gradeStart + g) * results.years.length + y;
}

function taughtTogether(at: SchoolRow, y: number): Working {
  const { enrolment, classes, largestClass } = at.results;
  const pupils = Math.round(valueAt(enrolment, at, y));
  const largest = valueAt(largestClass, at, y);
  const { zh, en } = division(pupils, valueAt(classes, at, y), largest);
  return { fewestPupils: largest, zh: `复式编班 ${zh}`, en: `grades taught together: ${en}` };
}

/** 312人 ÷ 6班 = 52人/班; where it does not come out even, the average and the largest class. */
function division(pupils: number, classes: number, largest: number): LocalName {
  const whole = counted(pupils, 'pupils');
  const parts = counted(classes, 'classes');
  if (pupils === largest * classes) {
    return {
      zh: `${whole.zh} ÷ ${parts.zh} = ${largest}人/班`,
      en: `${whole.en} ÷ ${parts.en} = ${largest} per class`,
    };
  }
  const average = amount(pupils / classes, largest, 1);
  return {
    zh: `${whole.zh} ÷ ${parts.zh} = ${average}，最大班${largest}人`,
    en: `${whole.en} ÷ ${parts.en} = ${average}, largest class ${largest}`,
  };
}
