/** Births in China by year from 2006, in 万 (National Bureau of Statistics; the last year is an estimate). */
const BIRTHS = [
  1584, 1594, 1608, 1591, 1592, 1604, 1635, 1640, 1687, 1655, 1786, 1723, 1523, 1465, 1200, 1062, 956, 902, 954, 870,
];
const FIRST_YEAR = 2006;
/** 14 primary pupils for each 100 households when the cohorts of 2016 and 2017 were at school: 0.0235 a grade. */
const LARGEST_COHORT = 0.0235;

/** Children born in a year for each household that lives in a compound. */
export type ChildrenPerHousehold = (year: number) => number;

/** Children born in a year for each household that lives in a compound, following the births of the country. */
export function childrenPerHousehold(year: number): number {
  const births = BIRTHS[Math.max(0, Math.min(BIRTHS.length - 1, year - FIRST_YEAR))]!;
  return (LARGEST_COHORT * births) / Math.max(...BIRTHS);
}
