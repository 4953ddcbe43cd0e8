import type { CatchmentTerm } from './weighed-terms.ts';

/** Children and schools that terms are about; tables are [unit * schools + school]. */
interface Served {
  load: Float64Array;
  schools: number;
}

/** Walking: children times how far each walks, in the unit of the table. */
export function walkingTerm(weight: number, { load, schools }: Served, far: Float64Array): CatchmentTerm {
  return { name: 'walking', weight, count: (u, s) => load[u]! * far[u * schools + s]! };
}

/** Children times the dangerous crossings on the way of each. */
export function crossingsTerm(weight: number, { load, schools }: Served, crossings: ArrayLike<number>): CatchmentTerm {
  return { name: 'crossings', weight, count: (u, s) => load[u]! * crossings[u * schools + s]! };
}

/** Children who would change school; nobody of a unit that has no school today (-1). */
export function movedTerm(weight: number, { load }: Pick<Served, 'load'>, today: ArrayLike<number>): CatchmentTerm {
  return { name: 'moved', weight, count: (u, s) => (today[u]! >= 0 && today[u] !== s ? load[u]! : 0) };
}

/**
 * Children parted from their feeder school's others: `feeder` is the lower school of each unit (-1: none) and `linked` says to which
 * schools each lower school leads ([feeder * schools + school], 1 where it does).
 */
export function feedersTerm(
  weight: number,
  { load, schools }: Served,
  feeder: ArrayLike<number>,
  linked: Uint8Array,
): CatchmentTerm {
  const isParted = (u: number, s: number) => feeder[u]! >= 0 && !linked[feeder[u]! * schools + s];
  return { name: 'feeders', weight, count: (u, s) => (isParted(u, s) ? load[u]! : 0) };
}
