import { counted } from '../counted.ts';
import { type SchoolMetric, type SchoolRow, valueAt, type Working } from './metric.ts';

/** Pupils of one stage, in whole pupils. */
export const stageEnrolment: SchoolMetric = {
  key: 'stage-enrolment',
  version: 1,
  scope: 'school',
  fill(values, at) {
    for (let y = 0; y < values.length; y++) values[y] = pupilsOf(at, y);
    return true;
  },
  workingOf: inWords,
};

/** Pupils of a school that has any: a school that is not open is not a small school (乡村小规模学校: under 100). */
export const smallSchool: SchoolMetric = {
  key: 'small-school',
  version: 1,
  scope: 'school',
  fill(values, at) {
    for (let y = 0; y < values.length; y++) {
      const pupils = pupilsOf(at, y);
      values[y] = pupils > 0 ? pupils : Number.NaN;
    }
    return true;
  },
  workingOf: inWords,
};

function pupilsOf(at: SchoolRow, y: number): number {
  return Math.round(valueAt(at.results.enrolment, at, y));
}

function inWords(at: SchoolRow, _: unknown, y: number): Working {
  const pupils = pupilsOf(at, y);
  const { zh, en } = counted(pupils, 'pupils');
  return { fewestPupils: pupils, zh: `在校生 ${zh}`, en };
}
