import type { CatchmentRepair } from '@xuetu/geodata/model';
import type { Refusal } from '@xuetu/geodata/scenario';
import type { Draft } from '../../map/modes/mode.ts';

/** Tools for drawing catchments on the map. */
export type PenTool =
  | 'select'
  | 'reshape'
  | 'vertex'
  | 'follow'
  | 'draw'
  | 'split'
  | 'merge'
  | 'give'
  | 'ground'
  | 'paint'
  | 'dissolve'
  | 'lock';

/** The drawing tool in hand. */
export interface PenState {
  tool: PenTool;
  /** What is being drawn; null where nothing was begun since the tool was taken. */
  draft: Draft | null;
  /** Why the last thing drawn could not be done; goes when something else is drawn. */
  refusal: Refusal | null;
  /** What was drawn is on its way into the scenario; the numbers before it are still shown. */
  isPending: boolean;
  /** Catchments may be drawn in several parts (飞地). */
  mayDetach: boolean;
  /** The pen takes hold of nothing near it. */
  isFree: boolean;
  /** The borders as imported are shown while a key is held. */
  showsBefore: boolean;
  /** A repair of the import that is pointed out on the map. */
  marked: CatchmentRepair | null;
}

/** No tool in hand, and nothing allowed that is not always so. */
export const NO_PEN: PenState = {
  tool: 'select',
  draft: null,
  refusal: null,
  isPending: false,
  mayDetach: false,
  isFree: false,
  showsBefore: false,
  marked: null,
};

/** Another tool in hand, or none: what was being drawn goes, what was allowed and whether the pen snaps stays. */
export function penWith({ mayDetach, isFree }: PenState, tool: PenTool): PenState {
  return { ...NO_PEN, tool, mayDetach, isFree };
}
