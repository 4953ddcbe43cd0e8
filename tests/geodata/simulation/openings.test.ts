import type { Plan } from '@xuetu/geodata/model';
import { STAGES } from '@xuetu/geodata/model';
import { findingsOf, packsOf } from '@xuetu/geodata/rules';
import { applyEdit, type Edit, planOf } from '@xuetu/geodata/scenario';
import { type Results, seatShortage, simulatePlan } from '@xuetu/geodata/simulation';
import { highsSolver, site } from '@xuetu/geodata/siting';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';
import { aPlan } from '../../support/a-plan.ts';

const IDS = ['东校', '西校', '南校'];
const COMPOUNDS = ['甲', '乙', '丙', '丁', '戊', '己'];

/** Three schools share one catchment (多校划片); compounds have registers, households or nothing, and housing still to come. */
function sharedDistrict(children: readonly number[]): Plan {
  const plan = aPlan()
    .withSchool('东校', { pupils: { g1: 90, g2: 80, g3: 70, g4: 60, g5: 50, g6: 40 }, rooms: 12 })
    .withSchool('西校', { pupils: { g1: 40, g2: 50, g3: 60, g4: 70, g5: 80, g6: 90 }, rooms: 18 })
    .withSchool('南校', { pupils: { g1: 10, g2: 10, g3: 10, g4: 10, g5: 10, g6: 10 }, rooms: 6 })
    .withCatchment('东校', { schoolIds: IDS })
    .withBirths('镇', { 2015: 240, 2018: 220, 2021: 160, 2024: 120 });
  for (const [i, name] of COMPOUNDS.entries()) {
    const ages = Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, children[(i + age) % 7]!]));
    plan.withCompound(name, {
      children: ages,
      areaId: '镇',
      households: 300,
      phases: [{ year: 2024 + i, households: 80 * i }],
    });
  }
  return plan.build();
}

const anyShared = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 7, maxLength: 7 }).map(sharedDistrict);
const year = fc.integer({ min: 2026, max: 2040 });
const anyTurn = fc.record({
  closing: fc.dictionary(fc.constantFrom(...IDS), year),
  opening: fc.dictionary(fc.constantFrom('新校一', '新校二'), year),
  sent: fc.dictionary(fc.constantFrom(...COMPOUNDS), fc.record({ to: fc.constantFrom(...IDS, '新校一'), from: year })),
});
type Turn = typeof anyTurn extends fc.Arbitrary<infer Each> ? Each : never;

/** Schools that close, schools that open in the shared catchment, and compounds sent to one school from a year on. */
function turned(base: Plan, { closing, opening, sent }: Turn): Edit {
  const built = Object.entries(opening).map(([id, openFrom]) => ({
    ...base.schools[0]!,
    id,
    name: id,
    openFrom,
    enrolment: [],
  }));
  return {
    label: '撤并与新建',
    putSchools: [...base.schools.map((school) => ({ ...school, closedFrom: closing[school.id] })), ...built],
    putCatchments: [{ ...base.catchments[0]!, schoolIds: [...IDS, ...Object.keys(opening)] }],
    putAssignments: Object.entries(sent).map(([compoundId, { to, from }]) => ({
      compoundId,
      stage: 'primary' as const,
      schools: [{ schoolId: to, share: 1 }],
      fromYear: from,
    })),
  };
}

/** Primary pupils: at schools, and without one. */
function everybody(results: Results, y: number): number {
  const Y = results.years.length;
  const seated = results.rows.reduce((sum, _, r) => sum + results.enrolment[r * Y + y]!, 0);
  return seated + results.unassigned[STAGES.indexOf('primary') * Y + y]!;
}

function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const each of Object.values(value)) deepFrozen(each);
  return value;
}

/** The same plan with every list the other way round. */
function reversed(plan: Plan): Plan {
  const { schools, compounds, catchments, assignments, births } = plan;
  return {
    ...plan,
    schools: schools.toReversed(),
    compounds: compounds.toReversed(),
    catchments: catchments.toReversed(),
    assignments: assignments.toReversed(),
    births: births.toReversed(),
  };
}

describe('schools that open and close in a shared catchment', () => {
  it('lose no pupil and make none', () => {
    fc.assert(
      fc.property(anyShared, anyTurn, (base, turn) => {
        const before = simulatePlan(base, base);
        const after = simulatePlan(base, applyEdit(base, turned(base, turn)));
        for (const y of before.years.keys()) expect(everybody(after, y)).toBeCloseTo(everybody(before, y), 4);
      }),
      { numRuns: 60 },
    );
  });

  it('have pupils only in the years in which they are open', () => {
    fc.assert(
      fc.property(anyShared, anyTurn, (base, turn) => {
        const results = simulatePlan(base, applyEdit(base, turned(base, turn)));
        const Y = results.years.length;
        for (const [r, { schoolId }] of results.rows.entries()) {
          const first = turn.opening[schoolId] ?? 0;
          const last = turn.closing[schoolId] ?? Infinity;
          for (const [y, at] of results.years.entries()) {
            if (at >= first && at < last) continue;
            expect([results.enrolment[r * Y + y], results.seats[r * Y + y], results.classes[r * Y + y]]).toEqual([
              0, 0, 0,
            ]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('have the same numbers whatever the order of schools, compounds and assignments', () => {
    fc.assert(
      fc.property(anyShared, anyTurn, (base, turn) => {
        const plan = applyEdit(base, turned(base, turn));
        const forth = simulatePlan(base, plan);
        const back = simulatePlan(reversed(base), reversed(plan));
        for (const [r, row] of forth.rows.entries()) {
          const other = back.rowIndex.get(`${row.schoolId}/${row.stage}`)!;
          for (const y of forth.years.keys()) {
            const at = (index: number) => index * forth.years.length + y;
            expect(back.enrolment[at(other)]).toBeCloseTo(forth.enrolment[at(r)]!, 6);
            expect(back.largestClass[at(other)]).toBe(forth.largestClass[at(r)]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leave no trace once the edit is undone', () => {
    fc.assert(
      fc.property(anyShared, anyTurn, (base, turn) => {
        const edits = [turned(base, turn)];
        const before = simulatePlan(base, base).enrolment;
        simulatePlan(base, planOf(base, { edits, cursor: 1 }));
        expect(simulatePlan(base, planOf(base, { edits, cursor: 0 })).enrolment).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});

it('nothing that computes writes to a plan: simulation, findings and siting work on frozen ones', async () => {
  const plan = deepFrozen(aCrowdedDistrict());
  const results = simulatePlan(plan, plan);
  expect(findingsOf(plan, results, packsOf(plan)).length).toBeGreaterThan(0);
  const { alternatives } = await site(plan, plan, { stage: 'primary', timeLimit: 10 }, highsSolver());
  const { edits } = alternatives[0]!;
  const after = simulatePlan(plan, deepFrozen(planOf(plan, { edits, cursor: edits.length })));
  expect(seatShortage(after, 'primary', results.years.at(-1)!)).toBeLessThan(0.01);
});
