import { applyEdit, type Edit, planOf, replayOf } from '@xuetu/geodata/scenario';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const plan = aPlan().withCompound('甲').withCompound('乙').withCompound('丙').build();

const anyEdit = fc
  .record({
    compoundId: fc.constantFrom('甲', '乙', '丙'),
    schoolId: fc.constantFrom('东小', '西小'),
    fromYear: fc.option(fc.integer({ min: 2025, max: 2027 }), { nil: undefined }),
    what: fc.constantFrom('put', 'delete', 'many'),
  })
  .map(({ compoundId, schoolId, fromYear, what }): Edit => {
    const assignment = { compoundId, stage: 'primary' as const, fromYear, schools: [{ schoolId, share: 1 }] };
    if (what === 'delete') return { label: '撤销', deleteAssignments: [assignment] };
    const years = Array.from({ length: what === 'many' ? 40 : 1 }, (_, i) => (what === 'many' ? 2030 + i : fromYear));
    return { label: '指定', putAssignments: years.map((year) => ({ ...assignment, fromYear: year })) };
  });

const anyScenario = fc
  .array(anyEdit, { maxLength: 8 })
  .chain((edits) => fc.record({ edits: fc.constant(edits), cursor: fc.nat(edits.length) }));

describe('a replay of scenarios', () => {
  it('gives the plan of every scenario, whichever scenarios came before', () => {
    fc.assert(
      fc.property(fc.array(anyScenario, { maxLength: 6 }), (scenarios) => {
        const replay = replayOf(plan);
        for (const each of scenarios) expect(replay(structuredClone(each))).toStrictEqual(planOf(plan, each));
      }),
    );
  });

  it('uses the outcome of the edits before again, so that only what differs is another object', () => {
    const edit: Edit = { label: '改名', putCompounds: [{ ...plan.compounds[0]!, name: '新' }] };
    const more: Edit = { label: '改名', putCompounds: [{ ...plan.compounds[1]!, name: '新' }] };
    const replay = replayOf(plan);
    const first = replay({ edits: [edit], cursor: 1 });
    const second = replay(structuredClone({ edits: [edit, more], cursor: 2 }));
    expect(second.compounds[0]).toBe(first.compounds[0]);
    expect(second.compounds[2]).toBe(plan.compounds[2]);
    expect(replay({ edits: [edit, more], cursor: 1 })).toBe(first);
    expect(replay({ edits: [], cursor: 0 })).toBe(plan);
  });

  it('keeps lists in the order of their ids however many edits there are', () => {
    const assign = (compoundId: string): Edit => ({
      label: '指定',
      putAssignments: [{ compoundId, stage: 'primary', schools: [{ schoolId: '东小', share: 1 }] }],
    });
    const after = ['丙', '甲', '乙', '甲'].map(assign).reduce(applyEdit, plan);
    expect(after.assignments.map(({ compoundId }) => compoundId)).toEqual(['丙', '乙', '甲'].toSorted());
  });
});
