import type { Births, BirthsScenario, Plan } from '../model/index.ts';

/** Births of an area by year; extended beyond the known years. */
export interface BirthsSeries {
  firstYear: number;
  lastYear: number;
  at(year: number): number;
}

type Vintage = Births['vintage'];

/** Which count of a year is used, the least preferred first. */
const PREFERENCE: Record<Plan['assumptions']['birthsVintage'], readonly Vintage[]> = {
  revised: ['projected', 'published', 'revised'],
  published: ['projected', 'revised', 'published'],
};

/**
 * Births by area; `''` is the whole district, the sum of its areas. Counted births come first, in the vintage asked for. The
 * births scenario says how they go on: its own counts stand for the years not counted yet, then projected ones if it uses them, and
 * every other later year follows its trend. An area where nothing was counted keeps its projected births in every scenario. Years
 * before the first known one, needed for ratios only, repeat it.
 * Throws where the assumptions name a births scenario that they do not have.
 */
export function birthsOf(plan: Pick<Plan, 'births' | 'assumptions'>): ReadonlyMap<string, BirthsSeries> {
  const { birthsScenario, birthsScenarios, birthsVintage } = plan.assumptions;
  const asked = JSON.stringify([birthsScenario, birthsScenarios, birthsVintage]);
  let last = known.get(plan.births);
  if (last?.asked !== asked) {
    last = { asked, series: build(plan) };
    known.set(plan.births, last);
  }
  return last.series;
}

/** The series last asked for of a list of births. */
const known = new WeakMap<readonly Births[], { asked: string; series: ReadonlyMap<string, BirthsSeries> }>();

function build(plan: Pick<Plan, 'births' | 'assumptions'>): Map<string, BirthsSeries> {
  const { birthsScenario, birthsScenarios, birthsVintage } = plan.assumptions;
  const view = birthsScenarios.find(({ id }) => id === birthsScenario);
  if (!view) throw new Error(`no births scenario "${birthsScenario}" in the assumptions`);
  const counted = countedBirths(plan.births, PREFERENCE[birthsVintage]);
  const own = ownCounts(counted, view.counts ?? []);
  const areas = [...new Set([...counted.keys(), ...own.keys()])].sort();
  const series = new Map(areas.map((id) => [id, seriesOf(counted.get(id), own.get(id), view)]));
  if (areas.length > 0) series.set('', sumOf([...series.values()]));
  return series;
}

type Counted = ReadonlyMap<number, Births>;
type Counts = Map<number, number>;

function countedBirths(all: readonly Births[], preference: readonly Vintage[]): Map<string, Counted> {
  const counted = new Map<string, Map<number, Births>>();
  for (const births of all) {
    const years = counted.get(births.areaId) ?? new Map<number, Births>();
    counted.set(births.areaId, years);
    const before = years.get(births.year);
    const better = before ? preference.indexOf(births.vintage) - preference.indexOf(before.vintage) : 1;
    if (better > 0 || (better === 0 && births.count > before!.count)) years.set(births.year, births);
  }
  return counted;
}

/** The scenario's own counts by area. One for the whole district is what its named areas leave, shared as their last known births. */
function ownCounts(
  counted: ReadonlyMap<string, Counted>,
  counts: NonNullable<BirthsScenario['counts']>,
): Map<string, Counts> {
  const own = new Map<string, Counts>();
  const put = (areaId: string, year: number, count: number) => {
    const years = own.get(areaId) ?? new Map<number, number>();
    own.set(areaId, years.set(year, count));
  };
  for (const { areaId, year, count } of counts) if (areaId !== undefined) put(areaId, year, count);
  const last = [...counted].map(([areaId, years]) => ({ areaId, births: years.get(lastCounted(years))?.count ?? 0 }));
  last.sort((a, b) => (a.areaId < b.areaId ? -1 : 1));
  for (const { areaId, year, count } of counts) {
    if (areaId !== undefined) continue;
    const named = counts.filter((each) => each.areaId !== undefined && each.year === year);
    const left = Math.max(0, count - named.reduce((sum, each) => sum + each.count, 0));
    const others = last.filter((area) => named.every((each) => each.areaId !== area.areaId));
    const total = others.reduce((sum, { births }) => sum + births, 0);
    for (const area of others) put(area.areaId, year, left * (total > 0 ? area.births / total : 1 / others.length));
  }
  return own;
}

/** The last year in which the births of an area were counted; where none was, the last projected one. */
function lastCounted(years: Counted): number {
  const counts = [...years.values()].filter(({ vintage }) => vintage !== 'projected');
  return Math.max(...(counts.length > 0 ? counts : [...years.values()]).map(({ year }) => year));
}

function seriesOf(
  counted: Counted | undefined,
  own: Counts | undefined,
  { trend, usesProjected }: BirthsScenario,
): BirthsSeries {
  const known = counted ? lastCounted(counted) : Number.NEGATIVE_INFINITY;
  const byYear = new Map<number, number>();
  for (const [year, { count }] of counted ?? []) if (usesProjected || year <= known) byYear.set(year, count);
  for (const [year, count] of own ?? []) {
    const before = counted?.get(year);
    if (!before || before.vintage === 'projected') byYear.set(year, count);
  }
  const years = [...byYear.keys()].sort((a, b) => a - b);
  const firstYear = years[0]!;
  return {
    firstYear,
    lastYear: years.at(-1)!,
    at: remembered((year) => {
      const count = byYear.get(year);
      if (count !== undefined) return count;
      if (year < firstYear) return byYear.get(firstYear)!;
      const before = years.findLast((each) => each < year)!;
      return byYear.get(before)! * (before < known ? 1 : (1 + trend) ** (year - before));
    }),
  };
}

function sumOf(areas: readonly BirthsSeries[]): BirthsSeries {
  return {
    firstYear: Math.max(...areas.map(({ firstYear }) => firstYear)),
    lastYear: Math.max(...areas.map(({ lastYear }) => lastYear)),
    at: remembered((year) => areas.reduce((sum, area) => sum + area.at(year), 0)),
  };
}

/** The same answers, each worked out once. */
function remembered(at: (year: number) => number): (year: number) => number {
  const answers = new Map<number, number>();
  return (year) => {
    let answer = answers.get(year);
    if (answer === undefined) {
      answer = at(year);
      answers.set(year, answer);
    }
    return answer;
  };
}
