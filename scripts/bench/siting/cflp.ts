import { facilityLocation } from '@xuetu/geodata/siting';
import { checkFacilities } from './check-facilities.ts';
import type { Family } from './family.ts';
import { readNumbers, readTable, rowOf } from './read-table.ts';

/** Capacitated facility location, demand may be split (OR-Library). An instance of capa is named with its capacity: capa-8000. */
export const cflp: Family = {
  names: (directory) => named(directory).map(({ instance }) => instance!),
  read(directory, name) {
    const row = rowOf(named(directory), name);
    const numbers = readNumbers(directory, `${name.split('-')[0]}.txt`);
    const [sites, customers] = [numbers[0]!, numbers[1]!];
    const capacity = new Float64Array(sites);
    const fixedCost = new Float64Array(sites);
    for (let s = 0; s < sites; s++) {
      const written = numbers[2 + 2 * s]!;
      capacity[s] = Number.isNaN(written) ? Number(row.capacity) : written;
      fixedCost[s] = numbers[3 + 2 * s]!;
    }
    const demand = new Float64Array(customers);
    const cost = new Float64Array(customers * sites);
    for (let c = 0, at = 2 + 2 * sites; c < customers; c++, at += sites + 1) {
      demand[c] = numbers[at]!;
      cost.set(numbers.subarray(at + 1, at + 1 + sites), c * sites);
    }
    return {
      name,
      n: customers,
      p: sites,
      reference: Number(row.optimum),
      solve: async ({ seconds, clock }) => {
        const site = Int32Array.from(capacity.keys());
        const effort = { relativeGap: 1e-6, steps: 400, nodes: 1e4, isStopped: () => clock() > seconds };
        const { open, served, lowerBound } = facilityLocation(
          { demand, options: { site, capacity, fixedCost }, cost, sites },
          effort,
        );
        const judged = checkFacilities({ demand, capacity, fixedCost, cost }, open, served);
        return { objective: judged.cost, lowerBound, isFeasible: judged.broken.length === 0 };
      },
    };
  },
};

function named(directory: string): Record<string, string>[] {
  return readTable(directory, 'optima.csv').map((row) =>
    row.capacity ? { ...row, instance: `${row.instance}-${row.capacity}` } : row,
  );
}
