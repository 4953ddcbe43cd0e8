import type { Plan } from '../../model/index.ts';
import type { BirthsSeries } from '../births-of.ts';
import { sectorsOfAreas } from './sectors-of-areas.ts';

/** Births a year at which what an area counted weighs as much as its usual part of all births. */
const BIRTHS_FOR_HALF = 100;
const USUAL_YEARS = 5;
const NEEDED_YEARS = 3;

type AreaBirths = ReadonlyMap<string, BirthsSeries>;
type Area = readonly [string, BirthsSeries];

/**
 * Births of small areas drawn towards those of all areas of their sector: of its births in a year an area keeps the part b / (b + 100)
 * as counted, b being its mean births of the five newest known years, and takes the rest as its usual part of all births of that
 * year. Few births jump by chance, and the first grade of a small catchment follows them by less than a quarter (docs/accuracy.md).
 * The sum of all areas stays as it is, and so do an area's births that the user set in the births scenario.
 */
export function steadyBirths(births: AreaBirths, plan: Plan, baseYear: number): AreaBirths {
  const areas = [...births].filter(([areaId]) => areaId !== '');
  const last = Math.min(baseYear, ...areas.map(([, series]) => series.lastYear));
  const first = Math.max(last - USUAL_YEARS + 1, ...areas.map(([, series]) => series.firstYear));
  if (areas.length < 2 || last - first + 1 < NEEDED_YEARS) return births;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const usual = new Map(areas.map(([areaId, series]) => [areaId, meanOf(series, years)]));
  const isSet = setByUser(plan);
  const sectors = sectorsOfAreas(plan);
  const groups = new Map<string, Area[]>();
  for (const area of areas) {
    const sector = sectors.get(area[0]) ?? '';
    groups.set(sector, [...(groups.get(sector) ?? []), area]);
  }
  const drawnIn = memo((year) => {
    const drawn = [...groups.values()].map((group) => group.filter(([areaId]) => !isSet(areaId, year)));
    return new Map(drawn.flatMap((free) => [...drawnTogether(free, usual, year)]));
  });
  return new Map(
    [...births].map(([areaId, series]): [string, BirthsSeries] => [
      areaId,
      { ...series, at: (year) => drawnIn(year).get(areaId) ?? series.at(year) },
    ]),
  );
}

/** Births of areas in a year, each drawn towards its usual part of them all; their sum stays as it is. */
function drawnTogether(areas: readonly Area[], usual: ReadonlyMap<string, number>, year: number): Map<string, number> {
  const total = areas.reduce((sum, [, series]) => sum + series.at(year), 0);
  const totalUsual = areas.reduce((sum, [areaId]) => sum + usual.get(areaId)!, 0);
  if (total === 0 || totalUsual === 0) return new Map();
  const drawn = areas.map(([areaId, series]): [string, number] => {
    const mean = usual.get(areaId)!;
    const weight = mean / (mean + BIRTHS_FOR_HALF);
    return [areaId, weight * series.at(year) + (1 - weight) * (mean / totalUsual) * total];
  });
  const sum = drawn.reduce((before, [, count]) => before + count, 0);
  return new Map(drawn.map(([areaId, count]) => [areaId, (count * total) / sum]));
}

function setByUser({ assumptions }: Pick<Plan, 'assumptions'>): (areaId: string, year: number) => boolean {
  const view = assumptions.birthsScenarios.find(({ id }) => id === assumptions.birthsScenario);
  const set = new Set((view?.counts ?? []).map(({ areaId, year }) => `${areaId}/${year}`));
  return (areaId, year) => set.has(`${areaId}/${year}`);
}

function meanOf(series: BirthsSeries, years: readonly number[]): number {
  return years.reduce((sum, year) => sum + series.at(year), 0) / years.length;
}

function memo<Value>(of: (year: number) => Value): (year: number) => Value {
  const values = new Map<number, Value>();
  return (year) => {
    let value = values.get(year);
    if (value === undefined) {
      value = of(year);
      values.set(year, value);
    }
    return value;
  };
}
