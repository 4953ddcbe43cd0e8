import type { Edit } from '@xuetu/geodata/scenario';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keptEdits } from '../../../web/src/saving/dropped-steps.ts';
import { commitEdit } from '../../../web/src/state/actions/commit-edit.ts';
import { moveHistory, undo } from '../../../web/src/state/actions/move-history.ts';
import { branchDropped, restoreDropped } from '../../../web/src/state/actions/take-up-dropped.ts';
import { store } from '../../../web/src/state/store.ts';
import { simulated } from '../../support/a-view.ts';
import { twoSchools } from '../../support/two-schools.ts';

const base = simulated(twoSchools());
const opened = { ...store.getState(), districtId: 'test', base, current: base, year: 2026 };

beforeEach(() => {
  vi.stubGlobal(
    'Worker',
    class {
      postMessage(): void {}
    },
  );
  vi.stubGlobal('fetch', () => new Promise(() => {}));
  store.setState(opened, true);
  return () => vi.unstubAllGlobals();
});

const commit = (...labels: string[]) => {
  for (const label of labels) void commitEdit({ label }, '方案');
};
const labels = (edits: readonly Edit[]) => edits.map(({ label }) => label).join('');
const now = () => labels(store.getState().scenario!.edits);
const dropped = () => store.getState().dropped.map(({ edits, kept }) => labels(edits.slice(kept)));

describe('steps that are undone and passed over by another edit', () => {
  test('are kept, those of one place together', () => {
    commit('甲', '乙', '丙', '丁');
    void moveHistory(1);
    expect(dropped()).toEqual([]);
    commit('戊');
    expect(now()).toBe('甲戊');
    expect(dropped()).toEqual(['乙丙丁']);
    undo();
    commit('己');
    expect(dropped()).toEqual(['戊', '乙丙丁']);
  });

  test('are restored in place of those that came instead, which are kept in turn', () => {
    commit('甲', '乙');
    undo();
    commit('丙');
    void restoreDropped(store.getState().dropped[0]!);
    expect(now()).toBe('甲乙');
    expect(store.getState().scenario!.cursor).toBe(2);
    expect(dropped()).toEqual(['丙']);
  });

  test('become a scenario of their own, and the first one stays as it is', () => {
    commit('甲', '乙');
    undo();
    commit('丙');
    const { id } = store.getState().scenario!;
    void branchDropped(store.getState().dropped[0]!, '方案 分支');
    expect(store.getState().scenario!.id).not.toBe(id);
    expect(now()).toBe('甲乙');
    expect(dropped()).toEqual([]);
  });

  test('are the latest twelve of a scenario', () => {
    const passed = Array.from({ length: 15 }, (_, i) => `${i}号`);
    commit('甲');
    for (const label of passed) {
      commit(label);
      undo();
    }
    commit('末');
    expect(dropped()).toEqual(passed.toReversed().slice(0, 12));
  });

  test('going on from the last step drops nothing, nor does redo', () => {
    expect(keptEdits({ edits: [{ label: '甲' }] }, { edits: [{ label: '甲' }, { label: '乙' }] })).toBeUndefined();
    commit('甲', '乙');
    undo();
    void moveHistory(2);
    commit('丙');
    expect(dropped()).toEqual([]);
  });
});
