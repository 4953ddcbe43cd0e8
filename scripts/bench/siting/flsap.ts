import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { highsSolver, type LocatedProblem, locateCatchments } from '@xuetu/geodata/siting';
import { adjacencyOf } from './adjacency.ts';
import { byClock } from './by-clock.ts';
import { checkLocatedPlan } from './check-located-plan.ts';
import type { Family } from './family.ts';
import type { Instance } from './instance.ts';
import { readTable } from './read-table.ts';

/** Siting by whole units without regard to pieces: single-source capacitated facility location (Kong 2021). */
export const sscflpKong = familyOf(['SSCFLP', 'SSCKFLP'], false);

/** Siting with catchments in one piece that hold their school: facility location and service area problem (Kong 2021). */
export const cflsapKong = familyOf(['CFLSAP', 'CKFLSAP'], true);

/**
 * Instances are named like zya1, where the number of schools is free and the opening cost decides, or zya1-18, where it is 18. Objective:
 * demand x kilometres + opening cost.
 */
function familyOf(problems: readonly string[], isConnected: boolean): Family {
  const named = (directory: string) =>
    readTable(directory, 'published_results.csv')
      .filter(({ problem }) => problems.includes(problem!))
      .map((row) => ({ ...row, instance: row.K ? `${row.instance}-${row.K}` : row.instance! }));
  return {
    names: (directory) => named(directory).map(({ instance }) => instance),
    read(directory, name) {
      const row: Record<string, string> | undefined = named(directory).find(({ instance }) => instance === name);
      const [file = '', count] = name.split('-');
      const problem = readProblem(directory, file, count ? Number(count) : undefined, isConnected);
      return instanceOf(name, problem, row ? Number(row.best_known) : undefined);
    },
  };
}

function readProblem(directory: string, file: string, count: number | undefined, isConnected: boolean): LocatedProblem {
  const units = lines(directory, `${file}.txt`, '\t');
  const home = units.flatMap((unit, u) => (unit[6]! > 0 ? [u] : []));
  const at = new Map(units.map(([id], u) => [id!, u]));
  const links = lines(directory, file.startsWith('zy') ? 'zy_connectivity.txt' : 'gy2_connectivity.txt', ',');
  const pairs = links.map(([, from, to]) => [at.get(from!)!, at.get(to!)!] as const);
  const streets = { ...adjacencyOf(units.length, pairs), home: Int32Array.from(home) };
  return {
    load: Float64Array.from(units, ([, pop]) => pop!),
    cost: Float64Array.from(
      units.flatMap(([, pop, x, y]) =>
        home.map((h) => (pop! * Math.hypot(x! - units[h]![2]!, y! - units[h]![3]!)) / 1000),
      ),
    ),
    options: {
      site: Int32Array.from(home.keys()),
      capacity: Float64Array.from(home, (h) => units[h]![6]!),
      fixedCost: Float64Array.from(home, (h) => units[h]![5]!),
    },
    fewest: count ?? 0,
    most: count ?? home.length,
    ...(isConnected && { streets }),
  };
}

function instanceOf(name: string, problem: LocatedProblem, reference: number | undefined): Instance {
  return {
    name,
    n: problem.load.length,
    p: problem.most,
    reference,
    solve: async ({ seconds, clock, seed }) => {
      const effort = { seed, turns: 1e6, nodes: 60, regions: 25, solver: byClock(highsSolver(), clock) };
      const isStopped = () => clock() > seconds;
      const { plan, lowerBound } = await locateCatchments(problem, { ...effort, isStopped });
      if (!plan) return { objective: Infinity, lowerBound, isFeasible: false };
      const { cost, broken } = checkLocatedPlan(problem, plan);
      return { objective: cost, lowerBound, isFeasible: broken.length === 0 };
    },
  };
}

function lines(directory: string, file: string, separator: string): number[][] {
  const [, ...rows] = readFileSync(join(directory, file), 'utf8').trim().split(/\r?\n/);
  return rows.map((row) => row.split(separator).map(Number));
}
