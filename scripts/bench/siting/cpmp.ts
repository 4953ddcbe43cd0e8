import { capacitatedPMedian, highsSolver } from '@xuetu/geodata/siting';
import { checkMedians } from './check-medians.ts';
import type { Family } from './family.ts';
import type { Instance } from './instance.ts';
import { readNumbers, readTable, rowOf } from './read-table.ts';

/** Capacitated p-median of the OR-Library: whole distances, one capacity for all sites. */
export const cpmpOrlib: Family = {
  names: (directory) => readTable(directory, 'optima.csv').map(({ instance }) => instance!),
  read(directory, name) {
    const row = rowOf(readTable(directory, 'optima.csv'), name);
    const [, , n = 0, p = 0, capacity = 0, ...units] = readNumbers(directory, `${name}.txt`);
    const points = Array.from({ length: n }, (_, u) => {
      const [x = 0, y = 0, load = 0] = units.slice(4 * u + 1, 4 * u + 4);
      return { x, y, capacity, load };
    });
    return instanceOf(name, p, points, Number(row.optimum), true);
  },
};

/** Capacitated p-median with Euclidean distances: Lorena and Senne's SJC, and those made of TSPLIB by Stefanello et al. (2015). */
export const cpmpEuclidean: Family = {
  names: (directory) => references(directory).map(({ instance }) => instance!),
  read(directory, name) {
    const row = rowOf(references(directory), name);
    const [n = 0, p = 0, ...units] = readNumbers(directory, `${name}.${row.ending}`);
    const points = Array.from({ length: n }, (_, u) => {
      const [x = 0, y = 0, capacity = 0, load = 0] = units.slice(4 * u, 4 * u + 4);
      return { x, y, capacity, load };
    });
    return instanceOf(name, p, points, Number(row.reference), false);
  },
};

/** Up to so many units, the best plan is found at once and proving it takes the time. */
const SMALL = 60;

interface Point {
  x: number;
  y: number;
  capacity: number;
  load: number;
}

function references(directory: string): Record<string, string>[] {
  const isSjc = directory.endsWith('sjc');
  const rows = readTable(directory, isSjc ? 'optima.csv' : 'best_known.csv');
  return rows.map((row) => ({
    ...row,
    reference: (isSjc ? row.optimum : row.best_known) ?? '',
    ending: isSjc ? 'dat' : 'txt',
  }));
}

function instanceOf(name: string, p: number, points: Point[], reference: number, isWhole: boolean): Instance {
  const n = points.length;
  const distance = (a: Point, b: Point) => {
    const straight = Math.hypot(a.x - b.x, a.y - b.y);
    return isWhole ? Math.floor(straight) : straight;
  };
  const problem = {
    count: p,
    load: Float64Array.from(points, ({ load }) => load),
    capacity: Float64Array.from(points, ({ capacity }) => capacity),
    cost: Float64Array.from(points.flatMap((a) => points.map((b) => distance(a, b)))),
    isWhole,
  };
  return {
    name,
    n,
    p,
    reference,
    solve: async ({ seconds, clock, seed }) => {
      const isSmall = n <= SMALL;
      const part = { prices: isSmall ? 0.05 : 0.1, annealing: isSmall ? 0.2 : 0.85, proof: 1 };
      const isStopped = (stage: keyof typeof part) => clock() > seconds * part[stage];
      const effort = {
        seed,
        steps: 1500,
        rounds: 1e6,
        moves: 8000 * n,
        nodes: 1e6,
        ...(!isSmall && { solver: highsSolver() }),
        isStopped,
      };
      const { site, lowerBound } = await capacitatedPMedian(problem, effort);
      const { cost, broken } = checkMedians(points, distance, p, site);
      return { objective: cost, lowerBound, isFeasible: broken.length === 0 };
    },
  };
}
