import { counted } from '../counted.ts';
import { percent } from '../percent.ts';
import { type SchoolMetric, type SchoolRow, valueAt } from './metric.ts';

/** Enrolment in whole pupils / seats of a school in a stage. */
export const utilisation: SchoolMetric = {
  key: 'utilisation',
  version: 1,
  scope: 'school',
  fill(values, at) {
    for (let y = 0; y < values.length; y++) values[y] = shareOf(at, y);
    return true;
  },
  workingOf(at, rule, y) {
    const enrolment = Math.round(valueAt(at.results.enrolment, at, y));
    const pupils = counted(enrolment, 'pupils');
    const seats = Math.round(valueAt(at.results.seats, at, y));
    const share = percent(shareOf(at, y), rule.value);
    return {
      fewestPupils: enrolment,
      zh: `在校生 ${pupils.zh} ÷ 学位 ${seats}个 = ${share}`,
      en: `${pupils.en} ÷ ${seats} ${seats === 1 ? 'seat' : 'seats'} = ${share}`,
    };
  },
};

function shareOf(at: SchoolRow, y: number): number {
  const seats = valueAt(at.results.seats, at, y);
  return seats > 0 ? Math.round(valueAt(at.results.enrolment, at, y)) / seats : Number.NaN;
}
