import { type Demand, demandOf, ledgerOf } from '@xuetu/geodata/demand';
import { DEFAULT_ASSUMPTIONS, FIVE_FOUR, type Plan, STAGES } from '@xuetu/geodata/model';
import { type Results, simulate } from '@xuetu/geodata/simulation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const PRIMARIES = ['凯瑞小学', '潘南小学', '五四实验小学'];
const JUNIORS = ['张店八中', '五四中学'];
const COMPOUNDS = 6;

const anyShare = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);
const anyChange = fc.constantFrom(-0.08, -0.01, 0, 0.03);
const perCompound = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: COMPOUNDS, maxLength: COMPOUNDS });

/** A district with everything that can happen to children: births in two areas, moving, new and lost dwellings, boarders. */
const anyDistrict = fc
  .record({
    primaryOf: perCompound(fc.nat(2)),
    juniorOf: perCompound(fc.nat(2)),
    areaOf: perCompound(fc.constantFrom('东镇', '西镇', undefined)),
    registered: perCompound(fc.boolean()),
    children: perCompound(fc.array(fc.nat(60), { minLength: 15, maxLength: 15 })),
    households: perCompound(fc.nat(900)),
    phases: perCompound(
      fc.array(
        fc.record({ year: fc.integer({ min: 2022, max: 2032 }), households: fc.integer({ min: -400, max: 900 }) }),
        {
          maxLength: 3,
        },
      ),
    ),
    pupils: fc.array(fc.integer({ min: 20, max: 300 }), { minLength: 9, maxLength: 9 }),
    births: fc.array(fc.nat(400), { minLength: 20, maxLength: 20 }),
    boarders: fc.nat(60),
    otherDistricts: fc.nat(60),
    capture: anyShare,
    progression: fc.constantFrom(0.9, 0.99, 1, 1.04),
    moving: fc.tuple(anyChange, anyChange),
    trend: anyChange,
    yieldFollowsBirths: fc.boolean(),
    /** Pupils counted before, each year so much more than the year after. */
    history: fc.array(fc.constantFrom(0.95, 1, 1.1), { maxLength: 5 }),
    estimate: fc.record({
      estimator: fc.constantFrom('given', 'last', 'mean', 'weighted', 'median', 'smoothed'),
      level: fc.constantFrom('school', 'area', 'district', 'pooled'),
    }),
  })
  .map((drawn) => {
    const counted = (first: number, last: number) =>
      Object.fromEntries(drawn.pupils.slice(first - 1, last).map((pupils, i) => [`g${first + i}`, pupils]));
    const { boarders, otherDistricts } = drawn;
    const plan = aPlan()
      .withSchool('凯瑞小学', { pupils: counted(1, 6), rooms: 36, outside: { primary: { otherDistricts } } })
      .withSchool('潘南小学', {
        pupils: counted(1, 6),
        rooms: 24,
        systemChanges: [{ year: 2028, system: FIVE_FOUR.id }],
      })
      .withSchool('五四实验小学', { system: FIVE_FOUR.id, pupils: counted(1, 5), rooms: 25 })
      .withSchool('张店八中', { stage: 'junior', pupils: counted(7, 9), rooms: 24, outside: { junior: { boarders } } })
      .withSchool('五四中学', { stage: 'junior', system: FIVE_FOUR.id, pupils: counted(6, 9), rooms: 24 })
      .withSchool('实验中学', { stage: 'senior', pupils: { g10: 100, g11: 90, g12: 80 } })
      .withBirths('东镇', Object.fromEntries(drawn.births.slice(0, 10).map((count, i) => [2016 + i, count])))
      .withBirths('西镇', Object.fromEntries(drawn.births.slice(10).map((count, i) => [2015 + i, count])))
      .withBirthsTrend(drawn.trend)
      .withAssumptions({
        capture: { primary: 0.5 + drawn.capture / 2 },
        progression: { g3: drawn.progression },
        migration: { 东镇: drawn.moving[0], default: drawn.moving[1] },
        yieldFollowsBirths: drawn.yieldFollowsBirths,
        progressionEstimate: { ...DEFAULT_ASSUMPTIONS.progressionEstimate, ...drawn.estimate },
      });
    for (let i = 0; i < COMPOUNDS; i++) {
      plan.withCompound(`小区${i}`, {
        ...(drawn.registered[i] && { children: { ...drawn.children[i]! } }),
        ...(drawn.areaOf[i] && { areaId: drawn.areaOf[i] }),
        households: drawn.households[i]!,
        phases: drawn.phases[i]!,
      });
      plan.withAssignment(`小区${i}`, PRIMARIES[drawn.primaryOf[i]!]!);
      if (drawn.juniorOf[i]! < 2) plan.withAssignment(`小区${i}`, JUNIORS[drawn.juniorOf[i]!]!, { stage: 'junior' });
    }
    return withHistory(plan.build(), drawn.history);
  });

function withHistory(plan: Plan, growth: readonly number[]): Plan {
  const { baseYear } = plan.district;
  const past = growth.map((_, i) => growth.slice(i).reduce((all, each) => all * each, 1));
  return {
    ...plan,
    schools: plan.schools.map((school) => ({
      ...school,
      enrolment: [
        ...past.map((factor, i) => ({
          year: baseYear - past.length + i,
          byGrade: Object.fromEntries(
            Object.entries(school.enrolment[0]!.byGrade!).map(([grade, pupils]) => [
              grade,
              Math.round(pupils * factor),
            ]),
          ),
        })),
        ...school.enrolment,
      ],
    })),
  };
}

function ownPupilsIn(demand: Demand, y: number): number {
  const Y = demand.years.length;
  return demand.own.reduce(
    (sum, { pupils }) => sum + pupils.reduce((all, each, at) => (at % Y === y ? all + each : all), 0),
    0,
  );
}

function atSchool(results: Results, y: number): number {
  return results.rows.reduce((sum, _, r) => sum + results.enrolment[r * results.years.length + y]!, 0);
}

function withoutSchool(results: Results, y: number): number {
  return STAGES.reduce((sum, _, s) => sum + results.unassigned[s * results.years.length + y]!, 0);
}

/** Children in stages that do not go by catchment here: they live in compounds and are taught by no school of theirs. */
function notPlanned(plan: Plan, demand: Demand, results: Results, y: number): number {
  const Y = results.years.length;
  const stages = STAGES.flatMap((stage, s) => (demand.planned.includes(stage) ? [] : [s]));
  return plan.compounds.reduce(
    (sum, _, c) => sum + stages.reduce((all, s) => all + results.compoundPupils[(c * 4 + s) * Y + y]!, 0),
    0,
  );
}

/** Pupils of compounds are kept in single precision. */
const SINGLE_PRECISION = 2 ** -23;

describe('nobody appears or vanishes without a named cause', () => {
  it('the children of a year are those of the year before, changed by the causes of the ledger', () => {
    fc.assert(
      fc.property(anyDistrict, (plan) => {
        const ledger = ledgerOf(plan, plan);
        const { children, years } = demandOf(plan, plan);
        for (const [y, book] of ledger.entries()) {
          const living = children.reduce((sum, each, at) => (at % years.length === y ? sum + each : sum), 0);
          expect(book.children).toBeCloseTo(living, 6);
          const before = y === 0 ? living : ledger[y - 1]!.children;
          const { entered, left, progression, migration, demolished, housing } = book;
          expect(before + entered - left + progression + migration - demolished + housing).toBeCloseTo(living, 6);
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('children of compounds and own pupils are at school, without one, at schools not planned here, or past planning', () => {
    fc.assert(
      fc.property(anyDistrict, (plan) => {
        const demand = demandOf(plan, plan);
        const results = simulate(plan, demand);
        for (const [y, book] of ledgerOf(plan, plan).entries()) {
          const places =
            atSchool(results, y) + withoutSchool(results, y) + notPlanned(plan, demand, results, y) + book.elsewhere;
          const living = book.children + ownPupilsIn(demand, y);
          expect(Math.abs(places - living)).toBeLessThanOrEqual(0.05 + SINGLE_PRECISION * living);
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('each school starts from the pupils that it counted, boarders and children from other districts among them', () => {
    fc.assert(
      fc.property(anyDistrict, (plan) => {
        const results = simulate(plan, demandOf(plan, plan));
        for (const [r, row] of results.rows.entries()) {
          const school = plan.schools.find(({ id }) => id === row.schoolId)!;
          const counted = Object.values(school.enrolment.at(-1)!.byGrade!).reduce((sum, pupils) => sum + pupils, 0);
          expect(results.enrolment[r * results.years.length]).toBeCloseTo(counted, 6);
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

describe('the order of the input', () => {
  it('of compounds, schools, births and counts does not change a single bit of the demand, and only the rounding of sums at schools', () => {
    fc.assert(
      fc.property(
        anyDistrict.chain((plan) =>
          fc.record({
            plan: fc.constant(plan),
            schools: fc.shuffledSubarray(plan.schools, { minLength: plan.schools.length }),
            compounds: fc.shuffledSubarray(plan.compounds, { minLength: plan.compounds.length }),
            births: fc.shuffledSubarray(plan.births, { minLength: plan.births.length }),
          }),
        ),
        ({ plan, schools, compounds, births }) => {
          const recounted = schools.map((each) => ({ ...each, enrolment: each.enrolment.toReversed() }));
          const shuffled: Plan = { ...plan, schools: recounted, compounds, births };
          const forth = demandOf(plan, plan);
          const back = demandOf(shuffled, shuffled);
          const size = forth.children.length / plan.compounds.length;
          for (const [c, compound] of plan.compounds.entries()) {
            const other = compounds.indexOf(compound);
            expect(back.children.slice(other * size, (other + 1) * size)).toEqual(
              forth.children.slice(c * size, (c + 1) * size),
            );
          }
          expect(back.own).toEqual(forth.own);
          expect(back.drawByGrade).toEqual(forth.drawByGrade);
          expect(ledgerOf(shuffled, shuffled)).toEqual(ledgerOf(plan, plan));
          const numbers = simulate(plan, forth);
          const others = simulate(shuffled, back);
          for (const [r, row] of numbers.rows.entries()) {
            const other = others.rowIndex.get(`${row.schoolId}/${row.stage}`)!;
            for (let y = 0; y < numbers.years.length; y++) {
              const pupils = numbers.enrolment[r * numbers.years.length + y]!;
              const counted = others.enrolment[other * numbers.years.length + y]!;
              if (!Number.isNaN(pupils)) expect(Math.abs(counted - pupils)).toBeLessThan(1e-9);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);
});
