import type { TopologyRefusal } from '../geometry/index.ts';

/** Why an operation cannot be done, with what the interface needs to say so. */
export type Refusal =
  | TopologyRefusal
  /** A lock stands against it: its id, its kind and what it is called. */
  | { refused: 'locked'; lockId: string; kind: 'school' | 'border' | 'area'; name: string }
  /** Catchments that lie wholly on others' ground; merge them first. */
  | { refused: 'covered'; catchmentIds: string[] }
  | { refused: 'id-taken'; catchmentIds: string[] }
  | { refused: 'no-catchments' }
  /** Compounds that have no ground in the district of these catchments. */
  | { refused: 'outside-district'; compoundIds: string[] }
  | { refused: 'unknown-school'; schoolIds: string[] };

export function isRefusal<Answer extends object>(answer: Answer | Refusal): answer is Refusal {
  return 'refused' in answer;
}
