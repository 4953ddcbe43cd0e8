import { knownThen } from '@xuetu/geodata/backtest';
import type { Grade, Plan } from '@xuetu/geodata/model';
import { bandsOf, simulatePlan } from '@xuetu/geodata/simulation';
import { markdownTable, percent } from './markdown-table.ts';

const LEADS = [1, 2, 3, 4, 5, 6];
const PRIMARY: Grade[] = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'g7'];
const DRAWS = 400;

/** What one school had, and what was expected of it: all pupils, and those of the first grade. */
interface Trial {
  school: string;
  origin: number;
  lead: number;
  counted: { pupils: number; first: number };
  expected: { pupils: number; first: number };
  band: { low: number; high: number };
}

interface CityTrial {
  lead: number;
  isInside: boolean;
}

/** Forecasts of every origin with their bands, school by school and for the city. */
export function trialsOf(plan: Plan, origins: readonly number[]): { schools: Trial[]; city: CityTrial[] } {
  const schools: Trial[] = [];
  const city: CityTrial[] = [];
  for (const origin of origins) {
    const then = knownThen(plan, origin, plan.assumptions.progressionEstimate);
    const base = {
      ...then,
      assumptions: { ...then.assumptions, horizonYears: Math.min(6, plan.district.baseYear - origin) },
    };
    const results = simulatePlan(base, base);
    const bands = bandsOf(base, base, results, { draws: DRAWS });
    const Y = results.years.length;
    for (let lead = 1; lead < Y; lead++) {
      let total = 0;
      for (const [r, row] of results.rows.entries()) {
        const count = plan.schools
          .find(({ id }) => id === row.schoolId)!
          .enrolment.find(({ year }) => year === origin + lead)?.byGrade;
        if (!count) continue;
        const pupils = PRIMARY.reduce((sum, grade) => sum + (count[grade] ?? 0), 0);
        total += pupils;
        schools.push({
          school: row.schoolId,
          origin,
          lead,
          counted: { pupils, first: count.g1 ?? 0 },
          expected: {
            pupils: results.enrolment[r * Y + lead]!,
            first: results.gradePupils[row.gradeStart * Y + lead]!,
          },
          band: { low: bands.rows.p10[r * Y + lead]!, high: bands.rows.p90[r * Y + lead]! },
        });
      }
      const primary = Y + lead;
      city.push({ lead, isInside: total >= bands.stages.p10[primary]! && total <= bands.stages.p90[primary]! });
    }
  }
  return { schools, city };
}

/** How often the count lay between P10 and P90, by lead. */
export function coverageTable({ schools, city }: ReturnType<typeof trialsOf>): string {
  const share = (inside: boolean[]) => percent(inside.filter(Boolean).length / inside.length, 0);
  return markdownTable(
    ['counts between P10 and P90, % at lead', ...LEADS.map(String)],
    [
      [
        'schools',
        ...LEADS.map((lead) =>
          share(
            schools
              .filter((trial) => trial.lead === lead)
              .map(({ counted, band }) => counted.pupils >= band.low && counted.pupils <= band.high),
          ),
        ),
      ],
      [
        'city',
        ...LEADS.map((lead) => share(city.filter((trial) => trial.lead === lead).map(({ isInside }) => isInside))),
      ],
    ],
  );
}

/**
 * Standard deviations of counted / expected one year ahead: of the city from origin to origin, and of schools around the city of the
 * same year. Schools are weighted by the pupils expected; the median deviation x 1.4826 says what is left without the few that changed.
 */
export function spreadTable({ schools }: ReturnType<typeof trialsOf>): string {
  const next = schools.filter(({ lead }) => lead === 1);
  const parts = {
    'entry (first grade)': (trial: Trial, of: 'counted' | 'expected') => trial[of].first,
    'progression (the grades above)': (trial: Trial, of: 'counted' | 'expected') => trial[of].pupils - trial[of].first,
  };
  const rows = Object.entries(parts).map(([name, part]) => {
    const origins = [...new Set(next.map(({ origin }) => origin))];
    const cityOf = new Map(
      origins.map((origin) => {
        const here = next.filter((trial) => trial.origin === origin);
        const sum = (of: 'counted' | 'expected') => here.reduce((total, trial) => total + part(trial, of), 0);
        return [origin, sum('counted') / sum('expected')] as const;
      }),
    );
    const district = rootMeanSquare([...cityOf.values()].map((ratio) => ({ value: ratio - 1, weight: 1 })));
    const residuals = next.map((trial) => ({
      value: part(trial, 'counted') / part(trial, 'expected') / cityOf.get(trial.origin)! - 1,
      weight: part(trial, 'expected'),
    }));
    const sizes = residuals.map(({ value }) => Math.abs(value)).sort((a, b) => a - b);
    const robust = 1.4826 * sizes[Math.floor(sizes.length / 2)]!;
    return [name, percent(district, 1), percent(rootMeanSquare(residuals), 1), percent(robust, 1)];
  });
  return markdownTable(['standard deviation, %', 'city', 'school', 'school, robust'], rows);
}

function rootMeanSquare(numbers: readonly { value: number; weight: number }[]): number {
  const weight = numbers.reduce((sum, each) => sum + each.weight, 0);
  return Math.sqrt(numbers.reduce((sum, each) => sum + each.weight * each.value ** 2, 0) / weight);
}
