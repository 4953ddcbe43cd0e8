import type { Plan } from '../../model/index.ts';
import type { BirthsSeries } from '../births-of.ts';

/** Births a year at which what an area counted weighs as much as its usual part of the district's births. */
const BIRTHS_FOR_HALF = 150;
const USUAL_YEARS = 5;
const NEEDED_YEARS = 3;

type AreaBirths = ReadonlyMap<string, BirthsSeries>;

/**
 * Births of small areas drawn towards the district's: of its births in a year an area keeps the part b / (b + 150) as counted, b
 * being its mean births of the five newest known years, and takes the rest as its usual part of the district's births of that year.
 * Few births jump by chance, and a catchment's first grade follows them by a quarter only (docs/accuracy.md). The district's total
 * stays as it is, and so do an area's births that the user set in the births scenario.
 */
export function steadyBirths(births: AreaBirths, plan: Pick<Plan, 'assumptions'>, baseYear: number): AreaBirths {
  const district = births.get('');
  const areas = [...births].filter(([areaId]) => areaId !== '');
  if (!district || areas.length < 2) return births;
  const last = Math.min(baseYear, ...areas.map(([, series]) => series.lastYear));
  const first = Math.max(last - USUAL_YEARS + 1, ...areas.map(([, series]) => series.firstYear));
  if (last - first + 1 < NEEDED_YEARS) return births;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const usual = new Map(areas.map(([areaId, series]) => [areaId, meanOf(series, years)]));
  const all = meanOf(district, years);
  if (all === 0) return births;
  const isSet = setByUser(plan);
  const drawn = (areaId: string, series: BirthsSeries, year: number) => {
    const mean = usual.get(areaId)!;
    const weight = mean / (mean + BIRTHS_FOR_HALF);
    return weight * series.at(year) + (1 - weight) * (mean / all) * district.at(year);
  };
  const scale = memo((year) => {
    let left = district.at(year);
    let sum = 0;
    for (const [areaId, series] of areas) {
      if (isSet(areaId, year)) left -= series.at(year);
      else sum += drawn(areaId, series, year);
    }
    return sum > 0 ? left / sum : 1;
  });
  return new Map([
    ['', district],
    ...areas.map(([areaId, series]): [string, BirthsSeries] => {
      const at = (year: number) => (isSet(areaId, year) ? series.at(year) : drawn(areaId, series, year) * scale(year));
      return [areaId, { ...series, at: memo(at) }];
    }),
  ]);
}

function setByUser({ assumptions }: Pick<Plan, 'assumptions'>): (areaId: string, year: number) => boolean {
  const view = assumptions.birthsScenarios.find(({ id }) => id === assumptions.birthsScenario);
  const set = new Set((view?.counts ?? []).map(({ areaId, year }) => `${areaId}/${year}`));
  return (areaId, year) => set.has(`${areaId}/${year}`);
}

function meanOf(series: BirthsSeries, years: readonly number[]): number {
  return years.reduce((sum, year) => sum + series.at(year), 0) / years.length;
}

function memo(of: (year: number) => number): (year: number) => number {
  const values = new Map<number, number>();
  return (year) => {
    let value = values.get(year);
    if (value === undefined) {
      value = of(year);
      values.set(year, value);
    }
    return value;
  };
}
