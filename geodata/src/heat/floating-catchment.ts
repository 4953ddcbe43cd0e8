/** Homes and schools within walking distance of each other: pairs of home h stand from `start[h]` to `start[h + 1]`. */
export interface WalkPairs {
  start: Uint32Array;
  /** The school of a pair, by its position in the list of seats. */
  school: Uint32Array;
  /** How much the pair counts, from 1 next door to 0 at the end of the walking distance. */
  weight: Float32Array;
}

/**
 * 两步移动搜索法 (2SFCA; Luo and Wang 2003, Environment and Planning B 30, with distance decay as by Luo and Qi 2009): seats that the children
 * of each home can count on. First every school's seats are divided by the children around it, each counted by its weight; then a home
 * adds up what its children get of every school around it. Schools that have any child around them give away exactly their seats.
 * A school whose seats are not known gives none.
 */
export function seatsWithinWalk(
  { start, school, weight }: WalkPairs,
  children: ArrayLike<number>,
  seats: ArrayLike<number>,
): Float64Array {
  const around = new Float64Array(seats.length);
  const homes = start.length - 1;
  for (let h = 0; h < homes; h++) {
    const count = children[h]!;
    if (!(count > 0)) continue;
    for (let k = start[h]!; k < start[h + 1]!; k++) around[school[k]!]! += count * weight[k]!;
  }
  const perChild = Float64Array.from(around, (sum, s) => (sum > 0 && seats[s]! > 0 ? seats[s]! / sum : 0));
  const reached = new Float64Array(homes);
  for (let h = 0; h < homes; h++) {
    const count = children[h]!;
    if (!(count > 0)) continue;
    let sum = 0;
    for (let k = start[h]!; k < start[h + 1]!; k++) sum += perChild[school[k]!]! * weight[k]!;
    reached[h] = sum * count;
  }
  return reached;
}
