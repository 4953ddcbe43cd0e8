import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cohortOf, estimateRatio, type Ratio } from '@xuetu/geodata/demand';
import { type ProgressionEstimate, SIX_THREE } from '@xuetu/geodata/model';
import { markdownTable, percent } from './markdown-table.ts';

const FILE = resolve(
  import.meta.dirname,
  '../..',
  process.env.XUETU_REAL ?? '../shared/real',
  '../series/national-births-entrants.csv',
);
/** Births before the series begins, in 万: China Statistical Yearbook. */
const EARLIER: readonly [number, number][] = [
  [2000, 1771],
  [2001, 1702],
  [2002, 1647],
];
const LEADS = [1, 2, 3, 4, 5, 6];
const FIRST = 2009;
const LAST = 2025;
/** The first year whose entrants were born in a known year. */
const FIRST_RATIO = 2007;

const REFERENCE: ProgressionEstimate = { estimator: 'mean', years: 3, smoothing: 1, outliers: 'kept', level: 'school' };
const OURS: ProgressionEstimate = { ...REFERENCE, years: 5, outliers: 'limited' };

/** MAPE of national first-grade entrants by lead, origins 2009-2024, births known at the origin. */
export function nationalTable(): string {
  const [head, ...lines] = readFileSync(FILE, 'utf8').trim().split(/\r?\n/);
  const columns = head!.split(',');
  const column = (name: string) =>
    new Map(
      lines
        .map((line) => line.split(','))
        .filter((cells) => cells[columns.indexOf(name)])
        .map((cells): [number, number] => [Number(cells[0]), Number(cells[columns.indexOf(name)])]),
    );
  const entrants = column('prim_entrants');
  const births = {
    revised: new Map([...EARLIER, ...column('births_rev')]),
    published: new Map([...EARLIER, ...column('births_orig')]),
  };
  const naive = (origin: number) => entrants.get(origin)!;
  const rows = [
    [
      '3-year mean ratio, revised (reference)',
      ...mapes(entrants, (o, y) => forecast(entrants, births.revised, REFERENCE, o, y)),
    ],
    ['**ours**, revised', ...mapes(entrants, (o, y) => forecast(entrants, births.revised, OURS, o, y))],
    [
      '3-year mean ratio, published',
      ...mapes(entrants, (o, y) => forecast(entrants, births.published, REFERENCE, o, y)),
    ],
    ['**ours**, published', ...mapes(entrants, (o, y) => forecast(entrants, births.published, OURS, o, y))],
    ['naive (last count)', ...mapes(entrants, naive)],
  ];
  return markdownTable(['MAPE in % at lead', ...LEADS.map(String)], rows);
}

function mapes(entrants: ReadonlyMap<number, number>, of: (origin: number, year: number) => number): string[] {
  return LEADS.map((lead) => {
    const errors: number[] = [];
    for (let origin = FIRST; origin + lead <= LAST; origin++) {
      errors.push(Math.abs(of(origin, origin + lead) / entrants.get(origin + lead)! - 1));
    }
    return percent(errors.reduce((sum, each) => sum + each, 0) / errors.length);
  });
}

function forecast(
  entrants: ReadonlyMap<number, number>,
  births: ReadonlyMap<number, number>,
  estimate: ProgressionEstimate,
  origin: number,
  year: number,
): number {
  const cohort = (entry: number) => cohortOf({ at: (born) => births.get(born)! }, SIX_THREE, entry);
  const past: Ratio[] = [];
  for (let entry = origin; entry >= FIRST_RATIO; entry--) {
    past.push({ year: entry, from: cohort(entry), value: entrants.get(entry)! / cohort(entry) });
  }
  return estimateRatio(past, estimate)! * cohort(year);
}
