import type { Plan, Position } from '@xuetu/geodata/model';
import {
  applyEdit,
  drawCatchment,
  giveCompounds,
  insertVertex,
  rebuildCatchments,
  setCatchmentSchools,
  splitCatchment,
} from '@xuetu/geodata/scenario';
import { describe, expect, test } from 'vitest';
import { aSquare } from '../../support/a-square.ts';
import { after, PRIMARY, twoSchools } from '../../support/two-schools.ts';

describe('a lock', () => {
  const lockedBy = (name: string) => expect.objectContaining({ refused: 'locked', name });
  const plan = twoSchools();
  const give = (locked: Plan) => giveCompounds(locked, { compoundIds: ['丁1'], to: 'west' });

  test('on a school keeps its catchment as it is; taken off, it changes again', () => {
    const locked = applyEdit(plan, { label: '锁定', putLocks: [{ id: 'l', kind: 'school', schoolId: '东小' }] });
    expect(give(locked)).toEqual(lockedBy('东小'));
    expect(setCatchmentSchools(locked, { catchmentId: 'east', schoolIds: ['西小'] })).toEqual(lockedBy('东小'));
    expect(setCatchmentSchools(locked, { catchmentId: 'west', schoolIds: ['西小', '东小'] })).toEqual(lockedBy('东小'));
    const line: Position[] = [
      [116.93, 35.8],
      [116.93, 36.2],
    ];
    after(locked, splitCatchment(locked, { catchmentId: 'west', line, part: { id: 'part' } }));
    after(
      applyEdit(locked, { label: '解锁', deleteLocks: ['l'] }),
      give(applyEdit(locked, { label: '解锁', deleteLocks: ['l'] })),
    );
  });

  test('on a school holds for its stage only where one is named', () => {
    const locked = applyEdit(plan, {
      label: '锁定',
      putLocks: [{ id: 'l', kind: 'school', schoolId: '东小', stage: 'junior' }],
    });
    after(locked, give(locked));
  });

  test('on a border stands against moving it, not against another one', () => {
    const locked = applyEdit(plan, {
      label: '锁定',
      putLocks: [{ id: 'l', kind: 'border', catchmentIds: ['west', 'east'] }],
    });
    expect(give(locked)).toEqual(lockedBy('西片 | 东片'));
    expect(insertVertex(locked, { ...PRIMARY, at: [117, 36] })).toEqual(lockedBy('西片 | 东片'));
    const catchment = { id: 'new', ...PRIMARY, schoolIds: [] };
    after(locked, drawCatchment(locked, { catchment, shape: aSquare(116.92, 35.95, 0.02) }));
  });

  test('on an area keeps the ground in it with whom it is', () => {
    const area = (shape: ReturnType<typeof aSquare>) =>
      applyEdit(plan, { label: '锁定', putLocks: [{ id: 'l', kind: 'area', name: '老城', shape }] });
    expect(give(area(aSquare(117.001, 35.94, 0.01)))).toEqual(lockedBy('老城'));
    const elsewhere = area(aSquare(117.001, 36.05, 0.01));
    after(elsewhere, give(elsewhere));
    expect(rebuildCatchments(elsewhere, { ...PRIMARY, schoolOf: new Map([['甲1', '西小']]) })).toEqual(
      lockedBy('老城'),
    );
  });
});
