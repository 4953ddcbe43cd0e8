import { applyEdit, type Edit, planOf } from '@xuetu/geodata/scenario';
import { simulatePlan } from '@xuetu/geodata/simulation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const base = aPlan()
  .withSchool('东校', { rooms: 30, pupils: { g1: 90, g2: 60 } })
  .withSchool('西校', { rooms: 10, pupils: { g1: 10, g2: 40 } })
  .withCatchment('东校')
  .withCompound('甲', { children: { 6: 60, 7: 60 } })
  .withCompound('乙', { children: { 6: 30, 7: 40 } })
  .withAssignment('乙', '西校')
  .withBirths('镇', { 2018: 100, 2025: 60 })
  .build();

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    label: fc.constant('调整学区'),
    putAssignments: fc.tuple(
      fc.record({
        compoundId: fc.constantFrom('甲', '乙'),
        stage: fc.constant('primary' as const),
        schools: fc.constantFrom('东校', '西校').map((schoolId) => [{ schoolId, share: 1 }]),
        fromYear: fc.option(fc.integer({ min: 2025, max: 2030 }), { nil: undefined }),
      }),
    ),
  }),
  fc.record({
    label: fc.constant('扩建'),
    putSchools: fc
      .integer({ min: 1, max: 60 })
      .map((rooms) => [{ ...base.schools[0]!, stages: [{ stage: 'primary' as const, rooms }] }]),
  }),
  fc.record({ label: fc.constant('拆迁'), deleteCompounds: fc.subarray(['甲', '乙']) }),
  fc.record({
    label: fc.constant('改假设'),
    setAssumptions: fc
      .constantFrom('low', 'middle', 'high')
      .map((birthsScenario) => ({ ...base.assumptions, birthsScenario })),
  }),
);

describe('a scenario', () => {
  it('with every edit undone is the base plan itself', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 6 }), (edits) => {
        expect(planOf(base, { edits, cursor: 0 })).toBe(base);
      }),
    );
  });

  it('is the same whether edits are replayed at once or one by one, and after undo and redo', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 6 }), fc.nat(6), (edits, back) => {
        const atOnce = planOf(base, { edits, cursor: edits.length });
        const oneByOne = edits.reduce(applyEdit, base);
        expect(oneByOne).toEqual(atOnce);
        const cursor = Math.max(0, edits.length - back);
        const redone = edits.slice(cursor).reduce(applyEdit, planOf(base, { edits, cursor }));
        expect(redone).toEqual(atOnce);
      }),
    );
  });

  it('never changes the base plan, whatever is simulated on it', () => {
    const before = structuredClone(base);
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 4 }), (edits) => {
        simulatePlan(base, planOf(base, { edits, cursor: edits.length }));
        expect(base).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('saved and loaded again simulates to the same numbers', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 4 }), (edits) => {
        const loaded = JSON.parse(JSON.stringify(edits)) as Edit[];
        const before = simulatePlan(base, planOf(base, { edits, cursor: edits.length }));
        const after = simulatePlan(base, planOf(base, { edits: loaded, cursor: edits.length }));
        expect(after.enrolment).toEqual(before.enrolment);
      }),
      { numRuns: 30 },
    );
  });

  it('replaces only the assignment of the same compound, stage and first year', () => {
    const put = (schoolId: string, fromYear?: number): Edit => ({
      label: '调整',
      putAssignments: [{ compoundId: '甲', stage: 'primary', schools: [{ schoolId, share: 1 }], fromYear }],
    });
    const plan = planOf(base, { edits: [put('西校'), put('东校', 2028), put('西校', 2028)], cursor: 3 });
    expect(plan.assignments.filter(({ compoundId }) => compoundId === '甲')).toHaveLength(2);
  });
});
