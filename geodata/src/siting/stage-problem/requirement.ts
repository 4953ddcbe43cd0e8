import type { Programme } from '../programmes/programme.ts';
import type { Choice, Place, StageProblem } from './stage-problem.ts';

/** What has to be done: at least one of these programmes, by their keys. */
export type Requirement = ReadonlySet<string>;

/** Names a programme over all stage problems. */
export function programmeKey(problem: StageProblem, place: Place, programme: Programme): string {
  return JSON.stringify([problem.stage, place.kind, place.id, programme.id]);
}

/** Keys of the programmes that an answer carries out. */
export function keysOf(problem: StageProblem, choice: Choice): string[] {
  return problem.places.flatMap((place, p) => {
    const programme = place.programmes[choice.programme[p]!];
    return programme ? [programmeKey(problem, place, programme)] : [];
  });
}

/** Keys of every programme of a problem. */
export function allKeysOf(problem: StageProblem): string[] {
  return problem.places.flatMap((place) =>
    place.programmes.map((programme) => programmeKey(problem, place, programme)),
  );
}
