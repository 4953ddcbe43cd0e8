import { pMedian } from '@xuetu/geodata/siting';
import { checkPMedian } from './check-p-median.ts';
import type { Family } from './family.ts';
import { readNumbers, readTable, rowOf } from './read-table.ts';

/** p-median on a network (OR-Library, Beasley 1985). */
export const pmed: Family = {
  names: (directory) => readTable(directory, 'optima.csv').map(({ instance }) => instance!),
  read(directory, name) {
    const row = rowOf(readTable(directory, 'optima.csv'), name);
    const numbers = readNumbers(directory, `${name}.txt`);
    const [n, p] = [numbers[0]!, numbers[2]!];
    const cost = shortestPaths(n, numbers.subarray(3));
    return {
      name,
      n,
      p,
      reference: Number(row.optimum),
      solve: async ({ seconds, clock, seed }) => {
        const problem = { customers: n, sites: n, count: p, cost, isWhole: true };
        const effort = { relativeGap: 0, seed, steps: 1500, nodes: 1e5, isStopped: () => clock() > seconds };
        const { open, lowerBound } = pMedian(problem, effort);
        const judged = checkPMedian(cost, n, p, open);
        return { objective: judged.cost, lowerBound, isFeasible: judged.broken.length === 0 };
      },
    };
  },
};

/** Lengths of all shortest paths (Floyd 1962); of an edge given twice the last length counts. */
function shortestPaths(n: number, edges: Float64Array): Float64Array {
  const length = new Float64Array(n * n).fill(Infinity);
  for (let at = 0; at + 2 < edges.length; at += 3) {
    const [a, b] = [edges[at]! - 1, edges[at + 1]! - 1];
    length[a * n + b] = edges[at + 2]!;
    length[b * n + a] = edges[at + 2]!;
  }
  for (let u = 0; u < n; u++) length[u * n + u] = 0;
  for (let via = 0; via < n; via++) {
    for (let a = 0; a < n; a++) {
      const first = length[a * n + via]!;
      if (first === Infinity) continue;
      for (let b = 0; b < n; b++) {
        const through = first + length[via * n + b]!;
        if (through < length[a * n + b]!) length[a * n + b] = through;
      }
    }
  }
  return length;
}
