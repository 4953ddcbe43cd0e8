import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawCatchments, highsSolver } from '@xuetu/geodata/siting';
import { adjacencyOf } from './adjacency.ts';
import { byClock } from './by-clock.ts';
import { checkCatchments } from './check-catchments.ts';
import type { Family } from './family.ts';
import { readTable, rowOf } from './read-table.ts';

/** Part of the time that the search takes; the bound takes the rest. */
const PART = 0.95;

/** Catchments of fixed schools (service area problem, Kong et al. 2017): demand x kilometres. */
export const sap: Family = {
  names: (directory) => readTable(directory, 'optima_and_best.csv').map(({ instance }) => instance!),
  read(directory, name) {
    const row = rowOf(readTable(directory, 'optima_and_best.csv'), name);
    const units = lines(directory, row.file!, '\t');
    const links = lines(directory, row.connectivity_file!, /[,\t]/);
    const home = units.flatMap((unit, u) => (unit[6]! > 0 ? [u] : []));
    const cost = units.flatMap(([, pop, x, y]) =>
      home.map((h) => (pop! * Math.hypot(x! - units[h]![2]!, y! - units[h]![3]!)) / 1000),
    );
    const at = new Map(units.map(([id], u) => [id!, u]));
    const pairs = links.map(([, from, to]) => [at.get(from!)!, at.get(to!)!] as const);
    const problem = {
      load: Float64Array.from(units, ([, pop]) => pop!),
      capacity: Float64Array.from(home, (h) => units[h]![6]!),
      least: new Float64Array(home.length),
      cost: Float64Array.from(cost),
      ...adjacencyOf(units.length, pairs),
      home: Int32Array.from(home),
    };
    return {
      name,
      n: units.length,
      p: home.length,
      reference: Number(row.best_known),
      solve: async ({ seconds, clock, seed }) => {
        const effort = { seed, rounds: 1e6, moves: 1500 * units.length, solver: byClock(highsSolver(), clock) };
        const { school, lowerBound } = await drawCatchments(problem, {
          ...effort,
          isStopped: () => clock() > PART * seconds,
        });
        const { cost: objective, broken } = checkCatchments(problem, school);
        return { objective, lowerBound, isFeasible: broken.length === 0 };
      },
    };
  },
};

function lines(directory: string, file: string, separator: string | RegExp): number[][] {
  const [, ...rows] = readFileSync(join(directory, file), 'utf8').trim().split(/\r?\n/);
  return rows.map((row) => row.split(separator).map(Number));
}
