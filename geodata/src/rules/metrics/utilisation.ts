import { counted } from '../counted.ts';
import { percent } from '../percent.ts';
import { type SchoolMetric, type SchoolYear, valueAt } from './metric.ts';

/** Enrolment in whole pupils / seats of a school in a stage. */
export const utilisation: SchoolMetric = {
  key: 'utilisation',
  version: 1,
  scope: 'school',
  valueOf: shareOf,
  workingOf(at) {
    const pupils = counted(Math.round(valueAt(at.results.enrolment, at)), 'pupils');
    const seats = Math.round(valueAt(at.results.seats, at));
    const share = percent(shareOf(at));
    return {
      zh: `在校生 ${pupils.zh} ÷ 学位 ${seats}个 = ${share}`,
      en: `${pupils.en} ÷ ${seats} ${seats === 1 ? 'seat' : 'seats'} = ${share}`,
    };
  },
};

function shareOf(at: SchoolYear): number {
  const seats = valueAt(at.results.seats, at);
  return seats > 0 ? Math.round(valueAt(at.results.enrolment, at)) / seats : Number.NaN;
}
