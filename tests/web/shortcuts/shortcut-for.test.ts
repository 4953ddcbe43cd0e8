import { describe, expect, test } from 'vitest';
import { NEW_DRAWING } from '../../../web/src/map/modes/draw-site.ts';
import { type Pressed, shortcutFor } from '../../../web/src/shortcuts/shortcut-for.ts';
import { SHORTCUTS } from '../../../web/src/shortcuts/shortcut-table.ts';
import { stepBack } from '../../../web/src/state/actions/step-back.ts';
import type { AppState } from '../../../web/src/state/app-state.ts';
import { CLEAR_DESK } from '../../../web/src/state/siting/siting-state.ts';
import { store } from '../../../web/src/state/store.ts';
import { SCENARIO_WORDS } from '../../../web/src/words/scenario-words.ts';

const start = store.getState();
const scenario = {
  id: 's',
  districtId: 'test',
  name: '方案',
  description: '',
  archived: false,
  edits: [{ label: '甲' }],
  cursor: 1,
  version: 1,
  updatedAt: '2026-11-01',
};
const open: AppState = { ...start, scenario };
const press = (key: string, changes: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...changes,
});
const labelOf = (pressed: Pressed, state = open) => shortcutFor(SHORTCUTS, pressed, state)?.label;

describe('keyboard shortcuts', () => {
  test('undo and redo as people know them, with Ctrl or ⌘, on a keyboard with caps lock too', () => {
    expect(labelOf(press('z', { ctrlKey: true }))).toBe('keyUndo');
    expect(labelOf(press('Z', { metaKey: true, shiftKey: true }))).toBe('keyRedo');
    expect(labelOf(press('y', { ctrlKey: true }))).toBe('keyRedo');
    expect(labelOf(press('z'))).toBeUndefined();
    expect(labelOf(press('z', { ctrlKey: true, altKey: true }))).toBeUndefined();
  });

  test('take a question mark from any keyboard', () => {
    expect(labelOf(press('?', { shiftKey: true }))).toBe('keyShortcuts');
    expect(labelOf(press('?'))).toBe('keyShortcuts');
  });

  test('of a scenario or a drawing do nothing without one', () => {
    expect(labelOf(press('h'), start)).toBeUndefined();
    expect(labelOf(press('Enter'))).toBeUndefined();
    expect(labelOf(press('Enter'), { ...open, desk: { ...CLEAR_DESK, drawing: NEW_DRAWING } })).toBe('keyClose');
  });

  test('never give one key to two shortcuts at once, and each is explained', () => {
    for (const state of [start, open, { ...open, desk: { ...CLEAR_DESK, drawing: NEW_DRAWING } }]) {
      const keys = SHORTCUTS.filter(({ when }) => when?.(state) ?? true).flatMap((each) =>
        each.keys.map((key) => JSON.stringify([key.key, key.mod, key.shift])),
      );
      expect(new Set(keys).size).toBe(keys.length);
    }
    for (const { label } of SHORTCUTS) expect(SCENARIO_WORDS[label].zh).toBeTruthy();
  });
});

test('Escape cancels the draft and nothing else', () => {
  const selection = { kind: 'school' as const, id: '甲' };
  store.setState(
    { ...open, selection, tool: 'siting', playing: true, desk: { ...CLEAR_DESK, drawing: NEW_DRAWING } },
    true,
  );
  const before = store.getState();
  stepBack();
  expect(store.getState()).toEqual({ ...before, desk: { ...before.desk, drawing: null } });
  store.setState(start, true);
});
