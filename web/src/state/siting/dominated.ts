/** Two costs of one thing, both better when lower. */
export interface Pair {
  x: number;
  y: number;
}

/** Whether another is at least as good in both and better in one (Pareto). */
export function isDominated(one: Pair, all: readonly Pair[]): boolean {
  return all.some((each) => each.x <= one.x && each.y <= one.y && (each.x < one.x || each.y < one.y));
}
