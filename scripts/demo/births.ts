/**
 * Births in Shandong in 万 (10,000) as first published, 2015-2025; 2008-2014 after the birth rates of the yearbooks.
 * The district takes the province's curve.
 */
const SHANDONG_BIRTHS: Record<number, number> = {
  2005: 110,
  2006: 108,
  2007: 105,
  2008: 106,
  2009: 111,
  2010: 112,
  2011: 111,
  2012: 114,
  2013: 111,
  2014: 139,
  2015: 124,
  2016: 177,
  2017: 175,
  2018: 133,
  2019: 118,
  2020: 87,
  2021: 75.04,
  2022: 68.22,
  2023: 61,
  2024: 64.9,
  2025: 51.9,
  2026: 50,
};

/** Children of one age at the age cut of 2026 for each 万 births, so that about 20,000 pupils are in school. */
const CHILDREN_PER_WAN = 14.1;

/** Families that moved in after 2015 brought children who were born elsewhere; the largest among them are 10-13 now. */
const MOVED_IN: Record<number, number> = { 8: 0.95, 9: 0.96, 10: 1.12, 11: 1.15, 12: 1.1, 13: 1.08, 14: 1.04 };

/** Children of one age in full years on 31 August 2026: a third were born seven years before school entry, two thirds six. */
export function childrenOfAge(age: number): number {
  const entry = 2026 + 6 - age;
  const births = SHANDONG_BIRTHS[entry - 7]! / 3 + (SHANDONG_BIRTHS[entry - 6]! * 2) / 3;
  return births * CHILDREN_PER_WAN * (MOVED_IN[age] ?? 1);
}

/** Births of the whole district in one calendar year. */
export function birthsInYear(year: number): number {
  return SHANDONG_BIRTHS[year]! * CHILDREN_PER_WAN;
}
