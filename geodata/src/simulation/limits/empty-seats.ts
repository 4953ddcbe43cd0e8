import type { EmptySeats } from './limit-report.ts';
import { counted, inEn, inZh } from './limit-sentences.ts';
import type { Place } from './stage-year.ts';

/** Utilisation below which a school has room to spare, and below which it stands half empty: the product's floors (mark D). */
export const UTILISATION_FLOORS = { roomy: 0.7, halfEmpty: 0.5 } as const;

/** The seats nobody takes at one stage of a school, by year. */
export function emptySeats({ campus, r }: Pick<Place, 'campus' | 'r'>): EmptySeats {
  const Y = campus.years.length;
  const at = campus.years.map((year, y) => {
    const seats = campus.seats[r * Y + y]!;
    const pupils = Math.round(campus.enrolment[r * Y + y]!);
    return {
      year,
      seats,
      pupils,
      empty: Math.max(0, seats - pupils),
      utilisation: seats > 0 ? pupils / seats : Number.NaN,
    };
  });
  const roomy = at.find(({ utilisation }) => utilisation < UTILISATION_FLOORS.roomy);
  const halfEmpty = at.find(({ utilisation }) => utilisation < UTILISATION_FLOORS.halfEmpty);
  const told = halfEmpty ?? roomy;
  const floor = halfEmpty ? UTILISATION_FLOORS.halfEmpty : UTILISATION_FLOORS.roomy;
  return {
    years: [...campus.years],
    seats: at.map(({ seats }) => seats),
    empty: at.map(({ empty }) => empty),
    utilisation: at.map(({ utilisation }) => utilisation),
    ...(roomy ? { roomyFrom: roomy.year } : {}),
    ...(halfEmpty ? { halfEmptyFrom: halfEmpty.year } : {}),
    ...(told ? { sentence: sentenceOf(told, floor) } : {}),
  };
}

function sentenceOf(
  {
    year,
    seats,
    pupils,
    empty,
    utilisation,
  }: { year: number; seats: number; pupils: number; empty: number; utilisation: number },
  floor: number,
) {
  const share = `${Number((utilisation * 100).toFixed(1))}%`;
  return {
    zh: `${inZh(year)} 在校生 ${pupils}人 ÷ 学位 ${seats}个 = ${share}，空余 ${empty}个，低于 ${floor * 100}%（系统约定）`,
    en: `${inEn(year)}: ${counted(pupils, 'pupil')} ÷ ${counted(seats, 'seat')} = ${share}, ${empty} empty, below ${floor * 100} % (product convention)`,
  };
}
