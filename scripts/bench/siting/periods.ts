import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { highsSolver, solveStages } from '@xuetu/geodata/siting';
import type { Family } from './family.ts';
import { readPeriods } from './periods-instance.ts';
import { readTable, rowOf } from './read-table.ts';
import { checkPeriods, PERIODS_WEIGHTS, stageProblemOfPeriods } from './solve-periods.ts';

/** Where the instances of docs/instances.md are. */
export const PERIODS_DIRECTORY = join(import.meta.dirname, '../../../tests/geodata/siting/periods');

/** Siting over several periods, every unit with one place in all years (docs/instances.md). */
export const periods: Family = {
  names: (directory) => readTable(folder(directory), 'optima.csv').map(({ instance }) => instance!),
  read(directory, name) {
    const row = rowOf(readTable(folder(directory), 'optima.csv'), name);
    const instance = readPeriods(readFileSync(join(folder(directory), `${name}.txt`), 'utf8'));
    const problem = stageProblemOfPeriods(instance);
    return {
      name,
      n: instance.units.length,
      p: instance.places.length,
      reference: Number(row.optimum),
      solve: async ({ seconds, clock, seed }) => {
        const effort = { relativeGap: 1e-6, seconds, clock, seed };
        const { choices, lowerBound } = await solveStages([problem], PERIODS_WEIGHTS, {}, highsSolver(), effort);
        const { cost: objective, broken } = checkPeriods(instance, choices[0]!);
        return { objective, lowerBound, isFeasible: broken.length === 0 };
      },
    };
  },
};

function folder(directory: string): string {
  return existsSync(directory) ? directory : PERIODS_DIRECTORY;
}
