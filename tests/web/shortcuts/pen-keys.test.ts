import { expect, test } from 'vitest';
import { BEFORE_KEY, PEN_KEYS, PEN_TOOLS } from '../../../web/src/map/pen/pen-tools.ts';
import { SHORTCUTS } from '../../../web/src/shortcuts/shortcut-table.ts';

test('no key of a drawing tool is another shortcut, and none is taken twice', () => {
  const letters = PEN_KEYS.flatMap(({ keys }) => keys).filter((key) => /^[A-Z]$/.test(key));
  const own = [...PEN_TOOLS.map(({ key }) => key), ...letters, BEFORE_KEY];
  expect(new Set(own).size).toBe(own.length);
  const others = SHORTCUTS.flatMap(({ keys }) => keys.filter(({ mod }) => !mod).map(({ key }) => key.toUpperCase()));
  expect(own.filter((key) => others.includes(key))).toEqual([]);
});
