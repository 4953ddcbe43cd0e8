import type { TopologyRefusal } from '../geometry/index.ts';
import type { AreaShape, LocalName, Position } from '../model/index.ts';

/** Why an operation cannot be done, with what the interface needs to say so. */
export type Refusal =
  | Exclude<TopologyRefusal, { refused: 'would-detach' }>
  | WouldDetach
  /** In words that say what to do instead. */
  | SpokenRefusal
  /** A lock stands against it: its id, its kind and what it is called. */
  | { refused: 'locked'; lockId: string; kind: 'school' | 'border' | 'area'; name: string; nameEn: string }
  /** Catchments that lie wholly on others' ground; merge them first. */
  | { refused: 'covered'; catchmentIds: string[] }
  | { refused: 'id-taken'; catchmentIds: string[] }
  | { refused: 'no-catchments' }
  /** Compounds that have no ground in the district of these catchments. */
  | { refused: 'outside-district'; compoundIds: string[] }
  | { refused: 'unknown-school'; schoolIds: string[] };

/** Catchments would fall apart: what would be cut off from their schools, with its area, a place in its largest part, and who lives there. */
export interface WouldDetach {
  refused: 'would-detach';
  catchmentIds: string[];
  parts: AreaShape[];
  compoundIds: string[];
  areaM2: number;
  at: Position;
}

/** A refusal in words of its own. */
export interface SpokenRefusal {
  refused: 'said';
  reason: LocalName;
}

export function isRefusal<Answer extends object>(answer: Answer): answer is Extract<Answer, { refused: string }> {
  return 'refused' in answer;
}

/** A refusal in words, in both languages. */
export function refused(zh: string, en: string): SpokenRefusal {
  return { refused: 'said', reason: { zh, en } };
}
