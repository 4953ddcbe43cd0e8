import type { RedrawProblem, RedrawQuestion } from './redraw-problem-of.ts';
import type { Redrawn, RedrawnCatchment } from './redrawn.ts';

/** Pupils and seats of each catchment, now and then. */
export function catchmentsOf(
  { served, goal }: RedrawQuestion,
  { problem, today, seats }: RedrawProblem,
  school: Int32Array,
): RedrawnCatchment[] {
  const [before, after] = [new Float64Array(served.length), new Float64Array(served.length)];
  for (const [u, load] of problem.load.entries()) {
    if (today[u]! >= 0) before[today[u]!]! += load;
    after[school[u]!]! += load;
  }
  return served.map(({ schools, catchment }, s) => ({
    catchmentId: catchment?.id ?? `${goal.stage}-${schools[0]!.id}`,
    schoolIds: schools.map(({ id }) => id),
    name: schools.map(({ name }) => name).join('、'),
    seats: seats[s] === Infinity ? null : seats[s]!,
    pupilsBefore: before[s]!,
    pupilsAfter: after[s]!,
  }));
}

/** Compounds and pupils whose catchment is another than today. */
export function movedOf(
  { ground }: RedrawQuestion,
  { problem, today }: RedrawProblem,
  school: Int32Array,
): Pick<Redrawn, 'compoundsMoved' | 'pupilsMoved'> {
  const moved = [...school.keys()].filter((u) => school[u] !== today[u]);
  return {
    compoundsMoved: moved.reduce((sum, u) => sum + ground.compoundIds[u]!.length, 0),
    pupilsMoved: moved.reduce((sum, u) => sum + (today[u]! >= 0 ? problem.load[u]! : 0), 0),
  };
}
