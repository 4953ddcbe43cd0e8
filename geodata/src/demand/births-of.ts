import type { Births, Plan } from '../model/index.ts';

/** Births of an area by year; extended beyond the known years. */
export interface BirthsSeries {
  firstYear: number;
  lastYear: number;
  at(year: number): number;
}

const VINTAGES: readonly Births['vintage'][] = ['projected', 'published', 'revised'];

/**
 * Births by area; `''` is the whole district. Revised counts win over published ones, those over projected ones.
 * After the last known year births follow the trend; years before the first known one, needed for ratios only, repeat it.
 */
export function birthsOf(plan: Pick<Plan, 'births' | 'assumptions'>): Map<string, BirthsSeries> {
  const { birthsScenario, birthsScenarios } = plan.assumptions;
  const trend = (birthsScenarios.find(({ id }) => id === birthsScenario) ?? birthsScenarios[0]!).trend;
  const counts = new Map<string, Map<number, Births>>();
  for (const births of plan.births) {
    const years = counts.get(births.areaId) ?? new Map<number, Births>();
    counts.set(births.areaId, years);
    const before = years.get(births.year);
    if (!before || VINTAGES.indexOf(before.vintage) < VINTAGES.indexOf(births.vintage)) years.set(births.year, births);
  }
  const district = new Map<number, number>();
  const series = new Map<string, BirthsSeries>();
  for (const [areaId, years] of counts) {
    const byYear = new Map([...years].map(([year, births]) => [year, births.count]));
    series.set(areaId, extended(byYear, trend));
    for (const [year, count] of byYear) district.set(year, (district.get(year) ?? 0) + count);
  }
  if (district.size > 0) series.set('', extended(district, trend));
  return series;
}

function extended(byYear: ReadonlyMap<number, number>, trend: number): BirthsSeries {
  const years = [...byYear.keys()].sort((a, b) => a - b);
  const firstYear = years[0]!;
  const lastYear = years.at(-1)!;
  return {
    firstYear,
    lastYear,
    at(year) {
      if (year > lastYear) return byYear.get(lastYear)! * (1 + trend) ** (year - lastYear);
      if (year < firstYear) return byYear.get(firstYear)!;
      return byYear.get(year) ?? byYear.get(years.findLast((each) => each < year)!)!;
    },
  };
}
