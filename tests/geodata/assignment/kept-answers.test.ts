import { assignmentOf, catchmentOf, flowsOf, schoolsOf } from '@xuetu/geodata/assignment';
import type { Catchment, Plan } from '@xuetu/geodata/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBox, aPlan } from '../../support/a-plan.ts';

/** A box of hundredths of a degree around the centre. */
const box = fc
  .tuple(fc.integer({ min: -9, max: 8 }), fc.integer({ min: -9, max: 8 }), fc.nat(8), fc.nat(8))
  .map(([x, y, width, height]) =>
    aBox([117 + x / 100, 36 + y / 100, 117 + (x + width + 1) / 100, 36 + (y + height + 1) / 100]),
  );
const catchment: fc.Arbitrary<Catchment> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  stage: fc.constantFrom('primary' as const, 'junior' as const),
  sector: fc.constantFrom('public', 'nd'),
  shape: box,
  schoolIds: fc.constantFrom(['东校'], ['西校'], ['东校', '西校']),
  sharing: fc.constantFrom('seats' as const, 'distance' as const),
});
const catchments = fc.uniqueArray(catchment, { maxLength: 5, selector: ({ id }) => id });

function aTown() {
  const plan = aPlan()
    .withSchool('东校', { at: [117.05, 36] })
    .withSchool('西校', { at: [116.95, 36] });
  for (let i = 0; i < 16; i++) {
    plan.withCompound(`小区${i}`, { at: [116.925 + (i % 4) * 0.05, 35.925 + Math.floor(i / 4) * 0.05] });
  }
  return plan;
}

describe('when catchments are redrawn again and again', () => {
  it('every compound is where a first look would find it', () => {
    const base = aTown().build();
    fc.assert(
      fc.property(fc.array(catchments, { minLength: 1, maxLength: 5 }), (lists) => {
        let before: readonly Catchment[] = [];
        for (const list of lists) {
          const now = list.map((each, i) => (i % 2 === 0 ? (before.find(({ id }) => id === each.id) ?? each) : each));
          const plan: Plan = { ...base, catchments: now };
          const fresh: Plan = { ...structuredClone(plan), compounds: base.compounds };
          for (const compound of base.compounds) {
            for (const stage of ['primary', 'junior'] as const) {
              expect(catchmentOf(plan, compound, stage)?.id).toBe(catchmentOf(fresh, compound, stage)?.id);
              expect(schoolsOf(plan, compound, stage, 2030)).toEqual(schoolsOf(fresh, compound, stage, 2030));
            }
          }
          before = now;
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('compounds of one group', () => {
  const base = aTown()
    .withCatchment('东校', { box: [117, 35.9, 117.1, 36.1] })
    .withCatchment('西校', { box: [116.9, 35.9, 117, 36.1] })
    .build();

  it('have the same catchments and no assignment of their own', () => {
    const { groupOf } = assignmentOf(base);
    expect(groupOf(base.compounds.find(({ id }) => id === '小区12')!)).toBe(groupOf(base.compounds[0]!));
    expect(new Set(base.compounds.map(groupOf)).size).toBe(2);
  });

  it('stay so in a plan with other assumptions, catchments elsewhere or an assignment of another compound', () => {
    const moved: Plan = {
      ...base,
      assumptions: { ...base.assumptions, detourFactor: 1.5 },
      catchments: base.catchments.map((each) => (each.schoolIds[0] === '东校' ? { ...each, name: '新' } : each)),
      assignments: [{ compoundId: '小区5', stage: 'primary', schools: [{ schoolId: '东校', share: 1 }] }],
    };
    const compounds = base.compounds.filter(({ id }) => id !== '小区5');
    for (const compound of compounds) {
      const isSame = assignmentOf(moved).groupOf(compound) === assignmentOf(base).groupOf(compound);
      expect(isSame).toBe(catchmentOf(base, compound, 'primary')?.schoolIds[0] === '西校');
      expect(flowsOf(moved)(compound, 2030)).toBe(flowsOf(base)(compound, 2030));
    }
    expect(assignmentOf({ ...base, assumptions: moved.assumptions })).toBe(assignmentOf(base));
  });

  it('are alone where the nearest school of a shared catchment takes them', () => {
    const shared = aTown().withCatchment(['东校', '西校'], { sharing: 'distance' }).build();
    expect(new Set(shared.compounds.map(assignmentOf(shared).groupOf)).size).toBe(16);
  });
});
