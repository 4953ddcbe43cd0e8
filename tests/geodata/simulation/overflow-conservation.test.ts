import type { Plan } from '@xuetu/geodata/model';
import { overflowOf, type Results, simulatePlan } from '@xuetu/geodata/simulation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const place = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
const school = fc.record({
  place,
  seats: fc.integer({ min: 0, max: 400 }),
  pupils: fc.integer({ min: 0, max: 90 }),
  closedFrom: fc.option(fc.integer({ min: 2026, max: 2032 }), { nil: undefined }),
});

/** Six primaries with seats and pupils drawn, twelve compounds each sent to one or two of them. */
const anyTown: fc.Arbitrary<Plan> = fc
  .record({
    schools: fc.array(school, { minLength: 6, maxLength: 6 }),
    homes: fc.array(fc.record({ place, to: fc.nat(5), also: fc.nat(5) }), { minLength: 12, maxLength: 12 }),
  })
  .map(({ schools, homes }) => {
    const plan = aPlan()
      .withAssumptions({ horizonYears: 8 })
      .withBirths('镇', { 2016: 400, 2018: 350, 2020: 500, 2022: 250, 2024: 200 });
    for (const [i, { place: at, pupils, ...words }] of schools.entries()) {
      const { closedFrom, seats } = words;
      plan.withSchool(`${i}校`, {
        at: [117 + at[0] / 100, 36 + at[1] / 100],
        seats,
        pupils: { g1: pupils, g3: pupils, g6: pupils },
        ...(closedFrom === undefined ? {} : { closedFrom }),
      });
    }
    for (const [i, { place: at, to, also }] of homes.entries()) {
      plan.withCompound(`小区${i}`, {
        at: [117 + at[0] / 100, 36 + at[1] / 100],
        children: { 3: 9, 4: 7, 5: 5, 6: 6, 8: 4, 11: 8 },
      });
      plan.withAssignment(`小区${i}`, to === also ? `${to}校` : [`${to}校`, `${also}校`]);
    }
    return plan.build();
  });

function pupilsBeyond(results: Results, r: number, y: number): number {
  const at = r * results.years.length + y;
  return Math.round(results.enrolment[at]! + 1e-6) - results.seats[at]!;
}

describe('in any town', () => {
  it('those sent and those unplaced are those beyond the seats, and nobody gets a seat that is not there', () => {
    fc.assert(
      fc.property(anyTown, (plan) => {
        const results = simulatePlan(plan, plan);
        const { transfers, unplaced } = overflowOf(plan, results);
        const total = (list: readonly { pupils: number }[]) => list.reduce((sum, { pupils }) => sum + pupils, 0);
        for (const [r, { schoolId, stage }] of results.rows.entries()) {
          const { closedFrom = Infinity } = plan.schools.find(({ id }) => id === schoolId)!;
          for (const [y, year] of results.years.entries()) {
            const here = (each: { stage: string; year: number }) => each.stage === stage && each.year === year;
            const sent = total(transfers.filter((each) => here(each) && each.fromId === schoolId));
            const taken = total(transfers.filter((each) => here(each) && each.toId === schoolId));
            const left = total(unplaced.filter((each) => here(each) && each.schoolId === schoolId));
            const beyond = year < closedFrom ? pupilsBeyond(results, r, y) : 0;
            if (year < closedFrom) expect(sent + left).toBe(Math.max(0, beyond));
            expect(taken).toBeLessThanOrEqual(Math.max(0, -beyond));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('those sent and those unplaced are all who are beyond seats or whom no school takes', () => {
    fc.assert(
      fc.property(anyTown, (plan) => {
        const results = simulatePlan(plan, plan);
        const { transfers, unplaced } = overflowOf(plan, results);
        for (const [y, year] of results.years.entries()) {
          const told = [...transfers, ...unplaced].filter((each) => each.year === year);
          const beyond = results.rows.map(({ schoolId }, r) => {
            const { closedFrom = Infinity } = plan.schools.find(({ id }) => id === schoolId)!;
            return year < closedFrom ? Math.max(0, pupilsBeyond(results, r, y)) : 0;
          });
          const unassigned = Math.round(results.unassigned[results.years.length + y]! + 1e-6);
          expect(told.reduce((sum, { pupils }) => sum + pupils, 0)).toBe(
            unassigned + beyond.reduce((sum, each) => sum + each, 0),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('nobody stays unplaced while a seat is free', () => {
    fc.assert(
      fc.property(anyTown, (plan) => {
        const results = simulatePlan(plan, plan);
        const { transfers, unplaced } = overflowOf(plan, results);
        for (const left of unplaced) {
          const free = results.rows.reduce((sum, _, r) => {
            const beyond = pupilsBeyond(results, r, results.years.indexOf(left.year));
            return sum + Math.max(0, -beyond);
          }, 0);
          const sent = transfers.filter(({ year }) => year === left.year).reduce((sum, { pupils }) => sum + pupils, 0);
          expect(free - sent).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the order in which schools and compounds are listed changes nothing', () => {
    fc.assert(
      fc.property(anyTown, (plan) => {
        const reversed = { ...plan, schools: plan.schools.toReversed(), compounds: plan.compounds.toReversed() };
        const round = (one: Plan) => {
          const { transfers } = overflowOf(one, simulatePlan(one, one));
          return transfers.map((each) => ({
            ...each,
            extraMetres: Math.round(each.extraMetres),
          }));
        };
        expect(round(reversed)).toEqual(round(plan));
      }),
      { numRuns: 60 },
    );
  });
});
