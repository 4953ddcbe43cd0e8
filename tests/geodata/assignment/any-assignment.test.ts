import { flowsOf, schoolsOf } from '@xuetu/geodata/assignment';
import { demandOf } from '@xuetu/geodata/demand';
import { FIVE_FOUR, GRADES, type Plan, SIX_THREE, STAGES } from '@xuetu/geodata/model';
import { type Results, simulate } from '@xuetu/geodata/simulation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const YEARS = [2025, 2027, 2029, 2031, 2033, 2040];
const year = fc.integer({ min: 2022, max: 2042 });
const share = fc.constantFrom(0, 0.2, 0.5, 1);
const place = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
const system = fc.constantFrom(SIX_THREE.id, FIVE_FOUR.id);

const school = fc.record({
  place,
  system,
  systemChanges: fc.array(fc.record({ year, system }), { maxLength: 2 }),
  rooms: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
  openFrom: fc.option(year, { nil: undefined }),
  closedFrom: fc.option(year, { nil: undefined }),
  pupils: fc.integer({ min: 1, max: 80 }),
});

const assignment = fc.record({
  compound: fc.nat(7),
  stage: fc.constantFrom('primary' as const, 'junior' as const),
  schools: fc.array(fc.record({ schoolId: fc.constantFrom('p0', 'p1', 'p2', 'j0', 'j1', 'gone'), share }), {
    minLength: 1,
    maxLength: 3,
  }),
  fromYear: fc.option(year, { nil: undefined }),
});

const stay = fc.record({
  compound: fc.nat(7),
  stage: fc.constantFrom('primary' as const, 'junior' as const),
  schools: fc.array(fc.record({ schoolId: fc.constantFrom('p0', 'p1', 'p2', 'j0', 'j1', 'gone'), share }), {
    minLength: 1,
    maxLength: 3,
  }),
  until: year,
  ends: fc.constantFrom('by-grade' as const, 'at-once' as const),
  siblings: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
});

/** Three primaries, two juniors and a school of both; feeders, shared catchments, assignments system changes and stays are drawn. */
const anyDistrict: fc.Arbitrary<Plan> = fc
  .record({
    schools: fc.array(school, { minLength: 6, maxLength: 6 }),
    feeds: fc.array(
      fc.array(fc.record({ schoolId: fc.constantFrom('j0', 'j1', 'n0', 'gone'), share }), { maxLength: 3 }),
      {
        minLength: 3,
        maxLength: 3,
      },
    ),
    homes: fc.array(place, { minLength: 8, maxLength: 8 }),
    primarySharing: fc.constantFrom('seats' as const, 'distance' as const, undefined),
    juniorEast: fc.integer({ min: -9, max: 9 }),
    assignments: fc.array(assignment, { maxLength: 8 }),
    stays: fc.uniqueArray(stay, { maxLength: 5, selector: ({ compound, stage }) => `${compound}/${stage}` }),
  })
  .map(({ schools, feeds, homes, primarySharing, juniorEast, assignments, stays }) => {
    const plan = aPlan().withBirths('镇', { 2016: 400, 2018: 350, 2020: 300, 2022: 250, 2024: 200 });
    for (const [i, { place: at, pupils, ...rest }] of schools.entries()) {
      const kind = i < 3 ? 'primary' : 'junior';
      const grades = GRADES.slice(i === 3 || i === 4 ? 9 : 3, i < 3 ? 9 : 12);
      const { rooms, openFrom, closedFrom, ...words } = rest;
      plan.withSchool(['p0', 'p1', 'p2', 'j0', 'j1', 'n0'][i]!, {
        ...words,
        ...(openFrom === undefined ? {} : { openFrom }),
        ...(closedFrom === undefined ? {} : { closedFrom }),
        at: [117 + at[0] / 100, 36 + at[1] / 100],
        stages: (i === 5 ? (['primary', 'junior'] as const) : ([kind] as const)).map((stage) => ({
          stage,
          ...(rooms === undefined ? {} : { rooms }),
        })),
        pupils: Object.fromEntries(grades.map((grade) => [grade, pupils])),
        ...(i < 3 ? { feedsInto: feeds[i]! } : {}),
      });
    }
    for (const [i, [x, y]] of homes.entries()) {
      plan.withCompound(`小区${i}`, {
        at: [117 + x / 100, 36 + y / 100],
        children: Object.fromEntries(GRADES.map((_, age) => [age, 3 + ((i + age) % 5)])),
      });
    }
    plan.withCatchment(['p0', 'p1', 'n0'], {
      box: [116.9, 35.9, 117.05, 36.1],
      ...(primarySharing ? { sharing: primarySharing } : {}),
    });
    plan.withCatchment(['j0', 'n0'], { stage: 'junior', box: [116.9, 35.9, 117 + juniorEast / 100, 36.1] });
    const built = plan.build();
    return {
      ...built,
      assignments: assignments.map(({ compound, ...rest }) => ({ ...rest, compoundId: `小区${compound}` })),
      stays: stays.map(({ compound, ...rest }) => ({ ...rest, compoundId: `小区${compound}` })),
    };
  });

describe('in any district, with switches, feeders and shared catchments,', () => {
  it('the shares of a compound add up to 1 over open schools of the stage, or nobody takes it', () => {
    fc.assert(
      fc.property(anyDistrict, (plan) => {
        const schools = new Map(plan.schools.map((each) => [each.id, each]));
        for (const compound of plan.compounds) {
          for (const at of YEARS) {
            for (const stage of STAGES) {
              const shares = schoolsOf(plan, compound, stage, at);
              if (shares.length > 0) expect(shares.reduce((sum, each) => sum + each.share, 0)).toBeCloseTo(1, 12);
              for (const { schoolId } of shares) {
                const { stages, openFrom = at, closedFrom = at + 1 } = schools.get(schoolId)!;
                expect(stages.some((offer) => offer.stage === stage) && openFrom <= at && at < closedFrom).toBe(true);
              }
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('every grade of a compound is sent once and whole', () => {
    fc.assert(
      fc.property(anyDistrict, (plan) => {
        for (const compound of plan.compounds) {
          for (const at of YEARS) {
            const sent = GRADES.map((_, grade) =>
              flowsOf(plan)(compound, at).reduce((sum, flow) => sum + (flow.gradeIndex === grade ? flow.weight : 0), 0),
            );
            for (const grade of GRADES.keys()) expect(sent[grade]).toBeCloseTo(grade < 15 ? 1 : 0, 12);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('who goes where does not depend on the order in which schools, catchments and assignments are listed', () => {
    fc.assert(
      fc.property(anyDistrict, (plan) => {
        const reversed: Plan = {
          ...plan,
          schools: plan.schools.toReversed(),
          catchments: plan.catchments.toReversed(),
          assignments: plan.assignments.toReversed(),
        };
        for (const compound of plan.compounds) {
          for (const at of YEARS) {
            for (const stage of STAGES) {
              expect(schoolsOf(reversed, compound, stage, at)).toEqual(schoolsOf(plan, compound, stage, at));
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('every child who lives in a compound is at a school or without one', () => {
    fc.assert(
      fc.property(anyDistrict, anyDistrict, (base, other) => {
        const plan: Plan = { ...other, district: base.district };
        const demand = demandOf(base, plan);
        const results = simulate(plan, demand);
        const Y = results.years.length;
        for (const y of results.years.keys()) {
          const own = demand.own.reduce(
            (sum, { pupils }) => sum + GRADES.reduce((all, _, grade) => all + pupils[grade * Y + y]!, 0),
            0,
          );
          expect(everybody(results, y)).toBeCloseTo(inCompounds(plan, results, y) + own, 1);
        }
      }),
      { numRuns: 50 },
    );
  });
});

/** Pupils of primary and junior who live in compounds. */
function inCompounds(plan: Plan, results: Results, y: number): number {
  const Y = results.years.length;
  return plan.compounds.reduce(
    (sum, _, c) => sum + results.compoundPupils[(c * 4 + 1) * Y + y]! + results.compoundPupils[(c * 4 + 2) * Y + y]!,
    0,
  );
}

function everybody(results: Results, y: number): number {
  const Y = results.years.length;
  const seated = results.rows.reduce((sum, _, r) => sum + results.enrolment[r * Y + y]!, 0);
  return seated + STAGES.reduce((sum, _, s) => sum + results.unassigned[s * Y + y]!, 0);
}
