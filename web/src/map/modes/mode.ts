import type { AreaShape, Locale, Plan, Position } from '@xuetu/geodata/model';
import type { Edit, Layer, Refusal } from '@xuetu/geodata/scenario';
import type { Snap } from './snap-at.ts';

/** What is drawn on: the catchments of one stage and sector of a plan, in the year shown. */
export interface Paper extends Layer {
  plan: Plan;
  year: number;
  /** Catchments may fall into more parts than before, on purpose. */
  mayDetach?: boolean;
  /** In which language new things are named, and numbers speak of them; Chinese where it is not said. */
  locale?: Locale;
}

/** Where the pen is and how far it reaches: nearer than `reachMetres` it takes hold of a thing. */
export interface PenPlace {
  at: Position;
  reachMetres: number;
  /** Nothing is snapped to. */
  isFree?: boolean;
  /** Where it has been since the last gesture. */
  via?: readonly Position[];
  /** Adds to what is taken already. */
  isAdding?: boolean;
}

/**
 * What a hand does. The pen moves without touching the paper, is pressed down (where it went down), drawn along and released; or it only
 * taps. Keys finish, take the last step back, or delete.
 */
export type Gesture = PenGesture | { kind: 'finish' } | { kind: 'back' } | { kind: 'delete' };

type PenMove = 'move' | 'press' | 'drag' | 'release' | 'tap';

/** What is done with the pen itself. */
export type PenGesture = { [Kind in PenMove]: { kind: Kind } & PenPlace }[PenMove];

/** What a gesture is in the middle of; never saved. */
export interface Draft {
  /** Where the pen is. */
  pointer: Position | null;
  /** What the pen takes hold of. */
  snap: Snap | null;
  /** The line so far, one part for each tap or stroke. */
  legs: readonly (readonly Position[])[];
  /** From the last corner to the pen, and from the ends of the line to the border: what would be drawn now. */
  ahead: readonly Position[];
  /** The pen is pressed down and drawn along. */
  isStroke: boolean;
  /** A corner of the border that is held. */
  vertex: Position | null;
  /** An outline that is closed and waits for the catchment that gets its ground. */
  area: AreaShape | null;
  compoundIds: readonly string[];
  catchmentIds: readonly string[];
  /** Half the width of the brush in metres, while one is drawn. */
  brushMetres: number | null;
  /** The edit that finishing now would give, and why there is none. */
  preview: Edit | null;
  refusal: Refusal | null;
}

/** Nothing drawn. */
export const EMPTY_DRAFT: Draft = {
  pointer: null,
  snap: null,
  legs: [],
  ahead: [],
  isStroke: false,
  vertex: null,
  area: null,
  compoundIds: [],
  catchmentIds: [],
  brushMetres: null,
  preview: null,
  refusal: null,
};

/** What a gesture makes of a draft; with the edit where it finishes one, or the reason why it cannot. */
export interface Step {
  draft: Draft;
  edit?: Edit;
  refusal?: Refusal;
}

/** How one tool draws. Pure. */
export type Mode = (draft: Draft, gesture: Gesture, paper: Paper) => Step;

/** Whether anything was begun that Escape cancels. */
export function isBegun({ legs, isStroke, vertex, area, compoundIds, catchmentIds }: Draft): boolean {
  return isStroke || vertex !== null || area !== null || legs.length + compoundIds.length + catchmentIds.length > 0;
}
