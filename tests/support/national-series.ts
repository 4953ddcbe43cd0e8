import { join } from 'node:path';
import type { Births, Plan } from '@xuetu/geodata/model';
import { aPlan } from './a-plan.ts';
import { type CsvRow, csvTable } from './csv-rows.ts';
import { realDataFolder } from './intake-files.ts';

/** Births before the series begins, in 万: China Statistical Yearbook. */
const EARLIER_BIRTHS: Readonly<Record<number, number>> = { 2000: 1771, 2001: 1702, 2002: 1647 };
const LAST = 2025;

/** National births (by vintage) and first-grade entrants by year, in 万, and the plan they make: the country as one school. */
export interface NationalSeries {
  entrants: Map<number, number>;
  births: Record<'published' | 'revised', Map<number, number>>;
  /** With births of one vintage only, or with both. */
  planWith(vintages: readonly ('published' | 'revised')[]): Plan;
}

export function nationalSeries(): NationalSeries {
  const rows: CsvRow[] = csvTable(join(realDataFolder()!, '../series/national-births-entrants.csv'));
  const column = (name: string) =>
    new Map(rows.flatMap((row) => (typeof row[name] === 'number' ? [[Number(row.year), row[name]] as const] : [])));
  const withEarlier = (counts: Map<number, number>) =>
    new Map([...Object.entries(EARLIER_BIRTHS).map(([year, count]) => [Number(year), count] as const), ...counts]);
  const births = { published: withEarlier(column('births_orig')), revised: withEarlier(column('births_rev')) };
  const entrants = column('prim_entrants');
  const planWith: NationalSeries['planWith'] = (vintages) => {
    const enrolment = [...entrants].map(([year, g1]) => ({ year, byGrade: { g1 } }));
    const plan = aPlan({ baseYear: LAST })
      .withSchool('全国', { enrolment })
      .withCompound('全国', { areaId: '全国' })
      .withAssignment('全国', '全国')
      .build();
    const counted = vintages.flatMap((vintage) =>
      [...births[vintage]].map(([year, count]): Births => ({ areaId: '全国', year, count, vintage })),
    );
    return { ...plan, births: counted };
  };
  return { entrants, births, planWith };
}
