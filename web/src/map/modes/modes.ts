import type { PenTool } from '../../state/pen/pen-state.ts';
import { areaMode } from './area-mode.ts';
import { followMode } from './follow-mode.ts';
import { giveMode } from './give-mode.ts';
import { groundMode } from './ground-mode.ts';
import { lockMode } from './lock-mode.ts';
import type { Mode } from './mode.ts';
import { paintMode } from './paint-mode.ts';
import { dissolveMode, mergeMode } from './pick-modes.ts';
import { reshapeMode } from './reshape-mode.ts';
import { splitMode } from './split-mode.ts';
import { vertexMode } from './vertex-mode.ts';

/** How each tool draws. */
export const MODES: Record<Exclude<PenTool, 'select'>, Mode> = {
  reshape: reshapeMode,
  vertex: vertexMode,
  draw: areaMode,
  split: splitMode,
  merge: mergeMode,
  follow: followMode,
  give: giveMode,
  ground: groundMode,
  paint: paintMode,
  dissolve: dissolveMode,
  lock: lockMode,
};
