import {
  changeView,
  insertView,
  moveView,
  removeView,
  type Story,
  StoryDraft,
  settledView,
  storyProblems,
} from '@xuetu/geodata/story';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aStoryView } from '../../support/a-meeting-view.ts';
import { anyStoryView } from '../../support/any-view.ts';

const anyStory: fc.Arbitrary<Story> = fc
  .uniqueArray(anyStoryView(fc.uuid()), { maxLength: 12, selector: ({ id }) => id })
  .map((views) => ({ id: 's', name: '年度汇报', views }));
const idsOf = (story: Story) => story.views.map(({ id }) => id);
const told = (views: Story['views']): Story => ({ id: 's', name: '年度汇报', views });

describe('a story', () => {
  test('comes back from storage with every control where it was', () => {
    fc.assert(
      fc.property(anyStory, ({ name, views }) => {
        const stored = JSON.parse(JSON.stringify({ name, views }));
        expect(StoryDraft.parse(stored)).toEqual({ name, views });
      }),
    );
  });

  test('has the same views in another order after one is moved, with that one at its place', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(12), fc.integer({ min: -3, max: 15 }), (story, from, to) => {
        const id = idsOf(story)[from];
        if (id === undefined) return;
        const moved = moveView(story, id, to);
        expect(idsOf(moved)[Math.min(Math.max(to, 0), story.views.length - 1)]).toBe(id);
        expect(idsOf(moved).filter((each) => each !== id)).toEqual(idsOf(story).filter((each) => each !== id));
      }),
    );
  });

  test('is what it was after a view is moved there and back', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(12), fc.nat(12), (story, from, to) => {
        const id = idsOf(story)[from];
        if (id === undefined) return;
        expect(moveView(moveView(story, id, to), id, from)).toEqual(story);
      }),
    );
  });

  test('is what it was after a view is taken away and put back', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(12), (story, at) => {
        const view = story.views[at];
        if (!view) return;
        expect(insertView(removeView(story, view.id), view, at)).toEqual(story);
      }),
    );
  });

  test('takes no second view of the same id, and none beyond sixty', () => {
    const story = told([aStoryView('a')]);
    expect(insertView(story, aStoryView('a', { caption: '又一张' }))).toBe(story);
    const full = told(Array.from({ length: 60 }, (_, at) => aStoryView(`v${at}`)));
    expect(insertView(full, aStoryView('new'))).toBe(full);
  });

  test('a caption changed leaves the other views alone', () => {
    const story = told([aStoryView('a'), aStoryView('b')]);
    const changed = changeView(story, 'b', { caption: '2029年最紧张' });
    expect(changed.views.map(({ caption }) => caption)).toEqual(['', '2029年最紧张']);
    expect(changed.views[0]).toBe(story.views[0]);
  });

  test.each([
    ['two views with one id', { name: 'x', views: [aStoryView('a'), aStoryView('a')] }],
    ['half a character', { name: 'x\ud800', views: [] }],
    ['a NUL in a caption', { name: 'x', views: [aStoryView('a', { caption: 'a\u0000b' })] }],
    ['no name', { name: '', views: [] }],
    ['a divider outside of the map', { name: 'x', views: [aStoryView('a', { view: { divider: 1.2 } })] }],
  ])('is refused with %s', (_, draft) => {
    expect(StoryDraft.safeParse(draft).success).toBe(false);
  });
});

describe('what views name', () => {
  const ground = {
    scenarioIds: new Set(['extend']),
    snapshotIds: new Set(['march']),
    stages: ['primary', 'junior'] as const,
    years: [2025, 2040] as const,
    things: new Map([['', new Set(['school:A'])]]),
  };
  const reasons = (view: Parameters<typeof aStoryView>[1]) =>
    storyProblems(told([aStoryView('a', view)]), ground).map(({ reason }) => reason.zh);

  test('is fine where the district has it', () => {
    expect(reasons({ view: { scenarioId: 'extend', selection: 'school:A', compare: 'swipe', beforeId: '' } })).toEqual(
      [],
    );
    expect(reasons({ snapshotId: 'march' })).toEqual([]);
    expect(reasons({ view: { scenarioId: 'extend', selection: 'school:new in extend' } })).toEqual([]);
  });

  test.each([
    [{ view: { scenarioId: 'gone' } }, '所用的情景方案已不存在'],
    [{ view: { compare: 'beside' as const, beforeId: 'gone' } }, '用作对比的情景方案已不存在'],
    [{ view: { stage: 'senior' as const } }, '没有高中学段'],
    [{ view: { year: 2041 } }, '2041年不在模拟年份 2025—2040年之内'],
    [{ view: { selection: 'school:B' } }, '选中的学校或小区已不存在'],
    [{ snapshotId: 'april' }, '所用的数据快照不存在'],
  ])('%j is told in words where it is gone', (view, words) => {
    expect(reasons(view)).toEqual([expect.stringContaining(words)]);
  });

  test('a plan that is not compared with may be gone', () => {
    expect(reasons({ view: { compare: 'one', beforeId: 'gone' } })).toEqual([]);
  });

  test('a frozen view needs neither its scenario nor its year', () => {
    expect(reasons({ snapshotId: 'march', view: { scenarioId: 'gone', year: 2020, selection: 'school:B' } })).toEqual(
      [],
    );
  });

  test('is shown exactly as it was saved where nothing of it is gone, and so that nothing of it is gone where something is', () => {
    fc.assert(
      fc.property(anyStoryView(fc.constant('v')), (saved) => {
        const settled = settledView(saved, ground);
        if (storyProblems(told([saved]), ground).length === 0) expect(settled).toEqual(saved.view);
        const snapshotId = ground.snapshotIds.has(saved.snapshotId) ? saved.snapshotId : '';
        expect(storyProblems(told([{ ...saved, snapshotId, view: settled }]), ground)).toEqual([]);
        expect(settled.camera).toEqual(saved.view.camera);
      }),
    );
    const frozen = aStoryView('v', { snapshotId: 'march', view: { scenarioId: 'gone', year: 2020 } });
    expect(settledView(frozen, ground)).toEqual(frozen.view);
  });
});
