import type { PenTool } from '../../state/pen/pen-state.ts';
import type { PEN_WORDS } from '../../words/pen-words.ts';

/** The tools in the order of the bar, each with the key that takes it; by place on the keyboard, whatever is typed with it. */
export const PEN_TOOLS: readonly { tool: PenTool; key: string; beginsGroup?: boolean }[] = [
  { tool: 'select', key: 'V' },
  { tool: 'reshape', key: 'E', beginsGroup: true },
  { tool: 'vertex', key: 'D' },
  { tool: 'follow', key: 'F' },
  { tool: 'draw', key: 'N' },
  { tool: 'split', key: 'S' },
  { tool: 'merge', key: 'M' },
  { tool: 'give', key: 'G', beginsGroup: true },
  { tool: 'ground', key: 'A' },
  { tool: 'paint', key: 'T' },
  { tool: 'dissolve', key: 'X' },
  { tool: 'lock', key: 'L', beginsGroup: true },
];

/** Keys that do something with what is being drawn; those without an act are looked at by whoever draws. */
export const PEN_KEYS: readonly {
  label: Exclude<Extract<keyof typeof PEN_WORDS, `key${string}`>, 'keysHint'>;
  keys: readonly string[];
  act?: 'finish' | 'back' | 'delete' | 'tap' | 'snap';
}[] = [
  { label: 'keyTap', keys: [' '], act: 'tap' },
  { label: 'keyFinish', keys: ['Enter'], act: 'finish' },
  { label: 'keyStepBack', keys: ['Backspace'], act: 'back' },
  { label: 'keyDelete', keys: ['Delete'], act: 'delete' },
  { label: 'keySnap', keys: ['Q'], act: 'snap' },
  { label: 'keyFree', keys: ['Alt'] },
  { label: 'keyAdding', keys: ['Shift'] },
  { label: 'keyMap', keys: ['←', '→', '↑', '↓', '+', '-'] },
];

/** While this key is held the borders as imported are shown. */
export const BEFORE_KEY = 'O';
