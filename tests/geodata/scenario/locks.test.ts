import type { Plan, Position } from '@xuetu/geodata/model';
import {
  applyEdit,
  closeSchool,
  drawCatchment,
  giveCompounds,
  insertVertex,
  mergeCatchments,
  mergeSchools,
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

  test('on an area keeps the schools of its compounds, whatever catchments are merged or given other schools', () => {
    const locked = applyEdit(plan, {
      label: '锁定',
      putLocks: [{ id: 'l', kind: 'area', name: '老城', shape: aSquare(116.94, 35.94, 0.02) }],
    });
    expect(setCatchmentSchools(locked, { catchmentId: 'west', schoolIds: ['西小', '东小'] })).toEqual(lockedBy('老城'));
    after(locked, setCatchmentSchools(locked, { catchmentId: 'east', schoolIds: ['西小', '东小'] }));
    expect(mergeCatchments(locked, { catchmentIds: ['west', 'east'] })).toEqual(lockedBy('老城'));
    after(locked, mergeCatchments(locked, { catchmentIds: ['west', 'east'], schoolIds: ['西小'] }));
    const junior = { ...locked, locks: locked.locks!.map((lock) => ({ ...lock, stage: 'junior' as const })) };
    after(junior, setCatchmentSchools(junior, { catchmentId: 'west', schoolIds: ['东小'] }));
  });

  test('on an area keeps a school from closing or merging that its compounds go to', () => {
    const area = (shape: ReturnType<typeof aSquare>) =>
      applyEdit(plan, { label: '锁定', putLocks: [{ id: 'l', kind: 'area', name: '老城', shape }] });
    const [west, east] = [area(aSquare(116.94, 35.94, 0.02)), area(aSquare(117.001, 35.94, 0.01))];
    const close = (of: Plan) => closeSchool(of, { schoolId: '西小', year: 2030 });
    const merge = (of: Plan) => mergeSchools(of, { schoolId: '西小', intoId: '东小', year: 2030, keepsCampus: true });
    for (const answer of [close(west), merge(west)])
      expect(answer).toMatchObject({
        refused: 'said',
        reason: {
          zh: '乙1在锁定区域「老城」内，不能换学校。请先解除锁定。',
          en: '乙1 lies in the locked area “老城” and cannot change school; take the lock off first.',
        },
      });
    for (const answer of [close(east), merge(east)]) after(east, answer);
  });

  test('on a border sends nobody to the schools on its other side', () => {
    const border = { id: 'l', kind: 'border' as const, catchmentIds: ['west', 'east'] as [string, string] };
    const locked = applyEdit(plan, { label: '锁定', putLocks: [border] });
    expect(setCatchmentSchools(locked, { catchmentId: 'west', schoolIds: ['西小', '东小'] })).toEqual(
      lockedBy('西片 | 东片'),
    );
    const merger = { schoolId: '西小', intoId: '东小', year: 2030, keepsCampus: true };
    expect(mergeSchools(locked, merger)).toMatchObject({
      reason: { zh: '边界「西片 | 东片」已锁定，丙1不能划到另一侧的学校。请先解除锁定。' },
    });
    expect(closeSchool(locked, { schoolId: '西小', year: 2030 })).toMatchObject({
      reason: { zh: '停办后没有别的小学可以接收 西小的学生（锁定的学校和边界不动）。' },
    });
    const third = { ...plan.schools[0]!, id: '远小', name: '远小', location: [116.9, 36.1] as Position };
    const roomy = applyEdit(locked, { label: '新校', putSchools: [third] });
    const closed = after(roomy, closeSchool(roomy, { schoolId: '西小', year: 2030 }));
    expect(new Set(closed.assignments.flatMap(({ schools }) => schools.map(({ schoolId }) => schoolId)))).toEqual(
      new Set(['远小']),
    );
  });

  test('on a school keeps it from taking all of a catchment that it shares with one that closes', () => {
    const shared = after(plan, setCatchmentSchools(plan, { catchmentId: 'west', schoolIds: ['西小', '东小'] }));
    const locked = applyEdit(shared, { label: '锁定', putLocks: [{ id: 'l', kind: 'school', schoolId: '东小' }] });
    expect(closeSchool(locked, { schoolId: '西小', year: 2030 })).toMatchObject({
      reason: { zh: '东小已锁定，请先解除锁定。', en: '东小 is locked; take the lock off first.' },
    });
  });

  test('on a school keeps the compounds that are assigned to it one by one, and gives it no catchment', () => {
    const middle = { ...plan.schools[0]!, id: '中小', name: '中小', location: [117.01, 36] as Position };
    const said = applyEdit(plan, {
      label: '指定',
      putSchools: [middle],
      putAssignments: [{ compoundId: '丁1', stage: 'primary', schools: [{ schoolId: '中小', share: 1 }] }],
    });
    const locked = applyEdit(said, { label: '锁定', putLocks: [{ id: 'l', kind: 'school', schoolId: '中小' }] });
    expect(give(locked)).toEqual(lockedBy('中小'));
    expect(mergeCatchments(locked, { catchmentIds: ['west', 'east'] })).toEqual(lockedBy('中小'));
    const schoolOf = new Map(locked.compounds.map(({ id }) => [id, '西小']));
    expect(rebuildCatchments(locked, { ...PRIMARY, schoolOf })).toEqual(lockedBy('中小'));
    after(locked, giveCompounds(locked, { compoundIds: ['丁2'], to: 'west' }));
    after(locked, setCatchmentSchools(locked, { catchmentId: 'east', schoolIds: ['西小'] }));
    const unsaid = applyEdit(locked, { label: '取消', deleteAssignments: [{ compoundId: '丁1', stage: 'primary' }] });
    expect(rebuildCatchments(unsaid, { ...PRIMARY, schoolOf: new Map([['丁1', '中小']]) })).toEqual(lockedBy('中小'));
    after(unsaid, rebuildCatchments(unsaid, { ...PRIMARY, schoolOf }));
  });
});
