import { type BacktestLine, backtestOf, knownThen } from '@xuetu/geodata/backtest';
import { DEFAULT_ASSUMPTIONS, type Plan } from '@xuetu/geodata/model';
import { simulatePlan } from '@xuetu/geodata/simulation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const BASE = 2025;
const FIRST = 2016;
const YEARS = Array.from({ length: BASE - FIRST + 1 }, (_, i) => FIRST + i);
const GRADES = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'] as const;

/** Two schools of two towns; everybody born goes to school there, and a tenth of each grade leaves every year. */
function aSteadyDistrict(): Plan {
  const born = (town: number, year: number) => 1000 * town + 40 * (year % 3);
  const cohort = (town: number, entry: number) => born(town, entry - 7) / 3 + (born(town, entry - 6) * 2) / 3;
  const enrolment = (town: number) =>
    YEARS.map((year) => ({
      year,
      byGrade: Object.fromEntries(GRADES.map((grade, i) => [grade, cohort(town, year - i) * 0.9 ** i])),
    }));
  const births = (town: number) =>
    Object.fromEntries(Array.from({ length: 23 }, (_, i) => [BASE - 22 + i, born(town, BASE - 22 + i)]));
  return aPlan()
    .withSchool('东小', { areaId: '东镇', enrolment: enrolment(1) })
    .withSchool('西小', { areaId: '西镇', enrolment: enrolment(2) })
    .withCompound('东里', { areaId: '东镇' })
    .withCompound('西里', { areaId: '西镇' })
    .withAssignment('东里', '东小')
    .withAssignment('西里', '西小')
    .withBirths('东镇', births(1))
    .withBirths('西镇', births(2))
    .build();
}

function lineOf(lines: readonly BacktestLine[], words: Partial<BacktestLine>): BacktestLine {
  const found = lines.filter((line) => Object.entries(words).every(([key, value]) => line[key as 'lead'] === value));
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe('a back-test', () => {
  it('finds no error where children go through school as they always did', () => {
    const { lines, origins } = backtestOf(aSteadyDistrict(), { holdOut: 4 });
    expect(origins).toEqual([2021, 2022, 2023, 2024]);
    for (const lead of [1, 2, 3, 4]) {
      const school = lineOf(lines, { level: 'school', measure: 'pupils', lead });
      expect(school.cases).toBe(2 * (5 - lead));
      expect(school.ours.mape).toBeLessThan(0.002);
      expect(lineOf(lines, { level: 'district', measure: 'entrants', lead }).ours.mape).toBeLessThan(0.002);
      expect(lineOf(lines, { level: 'stage', stage: 'primary', measure: 'pupils', lead }).cases).toBe(5 - lead);
    }
  });

  it('judges last year’s count on the same cases: 100 pupils then and 125 now are a fifth too few', () => {
    const plan = aPlan()
      .withSchool('凯瑞小学', {
        enrolment: [
          { year: 2024, byGrade: { g1: 50, g2: 50 } },
          { year: 2025, byGrade: { g1: 75, g2: 50 } },
        ],
      })
      .withCompound('小区', { areaId: '镇' })
      .withAssignment('小区', '凯瑞小学')
      .withBirths('镇', { 2016: 100, 2017: 100, 2018: 100, 2019: 100 })
      .build();
    const { lines } = backtestOf(plan, { holdOut: 1 });
    expect(lineOf(lines, { level: 'school', measure: 'pupils', lead: 1 }).naive).toEqual({
      mape: expect.closeTo(0.2, 12),
      bias: expect.closeTo(-0.2, 12),
    });
  });

  it('says nothing of a district without history', () => {
    const plan = aPlan()
      .withSchool('凯瑞小学', { pupils: { g1: 40 } })
      .build();
    expect(backtestOf(plan, { holdOut: 5 })).toEqual({
      origins: [],
      estimate: DEFAULT_ASSUMPTIONS.progressionEstimate,
      lines: [],
    });
  });
});

/** The district with everything that happened after the origin replaced by something else. */
function withAnotherFuture(plan: Plan, origin: number, factor: number): Plan {
  const later = <Event extends { year: number }>(events: readonly Event[], change: (event: Event) => Event) =>
    events.map((event) => (event.year > origin ? change(event) : event));
  return {
    ...plan,
    schools: plan.schools.map((school) => ({
      ...school,
      progression: { g1: Math.min(2, factor) },
      enrolment: later(school.enrolment, (count) => ({
        ...count,
        byGrade: Object.fromEntries(Object.entries(count.byGrade ?? {}).map(([grade, n]) => [grade, n * factor])),
      })),
    })),
    compounds: plan.compounds.map((compound) => ({
      ...compound,
      childrenByAge: { '5': Math.round(100 * factor) },
      phases: [{ year: origin + 1, households: Math.round(500 * factor) }],
    })),
    births: [
      ...later(plan.births, (births) => ({ ...births, count: births.count * factor })),
      ...plan.births.map((births) => ({ ...births, count: births.count * factor, vintage: 'revised' as const })),
    ],
    assumptions: { ...plan.assumptions, migration: { default: -0.1 }, progression: { g2: 0.5 } },
  };
}

describe('the forecast of an origin', () => {
  it('is the same whatever happened afterwards', () => {
    const plan = aSteadyDistrict();
    const estimate = plan.assumptions.progressionEstimate;
    fc.assert(
      fc.property(
        fc.integer({ min: 2018, max: 2024 }),
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        (origin, factor) => {
          const then = knownThen(plan, origin, estimate);
          const anotherThen = knownThen(withAnotherFuture(plan, origin, factor), origin, estimate);
          const forecast = (known: Plan) => [...simulatePlan(known, known).gradePupils];
          expect(forecast(anotherThen)).toEqual(forecast(then));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('knows births only as late after a birth as today', () => {
    const plan = aSteadyDistrict();
    const births = plan.births.filter(({ year }) => year <= BASE - 2);
    const then = knownThen({ ...plan, births }, 2020, plan.assumptions.progressionEstimate);
    expect(Math.max(...then.births.map(({ year }) => year))).toBe(2018);
  });
});
