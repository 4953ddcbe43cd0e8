import type { AreaShape, Position } from '../../model/index.ts';

/** Why ground cannot be redrawn as asked. The interface says it in words; the numbers and places are what it needs for that. */
export type TopologyRefusal =
  /** Everything is as asked already. */
  | { refused: 'nothing-changes' }
  /** A catchment would have no ground left. */
  | { refused: 'would-vanish'; catchmentIds: string[] }
  /** Catchments would fall into more parts than before: all their parts; `at` lies in the smallest part of the first, which has `areaM2`. */
  | {
      refused: 'would-detach';
      catchmentIds: string[];
      parts: { catchmentId: string; shape: AreaShape }[];
      areaM2: number;
      at: Position;
    }
  /** The line or the area drawn is too short to be one. */
  | { refused: 'too-small' }
  /** The drawn outline crosses itself. */
  | { refused: 'crosses-itself'; at: Position }
  /** The border would cross or touch another one. */
  | { refused: 'crosses-border'; at: Position }
  /** The border of the district is not moved by drawing catchments. */
  | { refused: 'district-border'; at: Position }
  /** Three or more stretches of border meet here. */
  | { refused: 'is-junction'; at: Position }
  /** There is no corner, or no border, at this place. */
  | { refused: 'no-corner'; at: Position }
  | { refused: 'no-border'; at: Position }
  /** The line cuts no piece off. */
  | { refused: 'cuts-nothing' }
  /** A part of the catchment lies beside no other one. */
  | { refused: 'no-neighbour'; catchmentIds: string[] }
  /** The two ends are not joined by the lines given. */
  | { refused: 'no-way-along' }
  /** What was drawn is finer than the grid can hold. */
  | { refused: 'too-fine' }
  /** A catchment is not among those of the stage. */
  | { refused: 'unknown-catchment'; catchmentIds: string[] };
