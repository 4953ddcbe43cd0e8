import type { PenTool } from '../../state/pen/pen-state.ts';

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

/** While this key is held the borders as imported are shown. */
export const BEFORE_KEY = 'O';
