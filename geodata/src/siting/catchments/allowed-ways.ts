/** What limits where units may go. */
interface WayLimits {
  units: number;
  schools: number;
  /** How far each unit is from each school [unit * schools + school], and the most that is bearable: for all, or by unit. */
  far?: Float64Array;
  farthest?: number | Float64Array;
  /** The school that a unit must go to; -1 where it is free. */
  locked?: ArrayLike<number>;
  /** Pairs that may not be. */
  forbidden?: Iterable<readonly [unit: number, school: number]>;
}

/** The ways that are left, as `allowed` of a catchment problem. A lock holds whatever the distance; a forbidden pair beats a lock. */
export function allowedWays({ units, schools, far, farthest, locked, forbidden }: WayLimits): Uint8Array {
  const allowed = new Uint8Array(units * schools).fill(1);
  for (let u = 0; u < units; u++) {
    const most = typeof farthest === 'number' ? farthest : (farthest?.[u] ?? Infinity);
    const only = locked?.[u] ?? -1;
    for (let s = 0; s < schools; s++) {
      const at = u * schools + s;
      if (only >= 0 ? s !== only : far && far[at]! > most) allowed[at] = 0;
    }
  }
  for (const [u, s] of forbidden ?? []) allowed[u * schools + s] = 0;
  return allowed;
}
