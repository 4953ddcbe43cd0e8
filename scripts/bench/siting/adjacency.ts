/** Who borders on whom, from pairs given once or twice, in any order; a unit beside itself does not count. Fields as of `CatchmentProblem`. */
export function adjacencyOf(count: number, pairs: Iterable<readonly [number, number]>) {
  const near = Array.from({ length: count }, () => new Set<number>());
  for (const [a, b] of pairs) {
    if (a === b) continue;
    near[a]!.add(b);
    near[b]!.add(a);
  }
  const starts = new Int32Array(count + 1);
  for (const [u, others] of near.entries()) starts[u + 1] = starts[u]! + others.size;
  return { starts, units: Int32Array.from(near.flatMap((others) => [...others])) };
}
