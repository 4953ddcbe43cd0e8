import { type SchoolMetric, valueAt } from './measure.ts';

/** Enrolment / seats of a school in a stage. */
export const utilisation: SchoolMetric = (at) => {
  const pupils = Math.round(valueAt(at.results.enrolment, at));
  const seats = valueAt(at.results.seats, at);
  if (!(seats > 0) || Number.isNaN(pupils)) return undefined;
  const value = pupils / seats;
  return {
    value,
    working: {
      zh: `在校生 ${pupils}人 ÷ 学位 ${Math.round(seats)}个 = ${percent(value)}`,
      en: `${pupils} pupils ÷ ${Math.round(seats)} seats = ${percent(value)}`,
    },
  };
};

/** A share as people read it, with one decimal. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}
