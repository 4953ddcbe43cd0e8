import { counted } from '../counted.ts';
import { type SchoolMetric, type SchoolYear, valueAt, type Working } from './metric.ts';

/** Pupils of one stage, in whole pupils. */
export const stageEnrolment: SchoolMetric = {
  key: 'stage-enrolment',
  version: 1,
  scope: 'school',
  valueOf: pupilsOf,
  workingOf: inWords,
};

/** Pupils of a school that has any: a school that is not open is not a small school (乡村小规模学校: under 100). */
export const smallSchool: SchoolMetric = {
  key: 'small-school',
  version: 1,
  scope: 'school',
  valueOf(at) {
    const pupils = pupilsOf(at);
    return pupils > 0 ? pupils : Number.NaN;
  },
  workingOf: inWords,
};

function pupilsOf(at: SchoolYear): number {
  return Math.round(valueAt(at.results.enrolment, at));
}

function inWords(at: SchoolYear): Working {
  const { zh, en } = counted(pupilsOf(at), 'pupils');
  return { zh: `在校生 ${zh}`, en };
}
