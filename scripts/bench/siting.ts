import { parseArgs } from 'node:util';
import { benchDirectory } from './siting/bench-directory.ts';
import { cflp } from './siting/cflp.ts';
import { CLOCKS } from './siting/clock.ts';
import { cpmpEuclidean, cpmpOrlib } from './siting/cpmp.ts';
import { fairfax } from './siting/fairfax.ts';
import type { Family } from './siting/family.ts';
import { pmed } from './siting/pmed.ts';
import { sap } from './siting/sap.ts';

const FAMILIES: Record<string, Family> = {
  pmed,
  cflp,
  'cpmp-orlib': cpmpOrlib,
  'cpmp-sjc': cpmpEuclidean,
  'cpmp-tsplib': cpmpEuclidean,
  sap,
  fairfax,
};

const { values } = parseArgs({
  options: {
    family: { type: 'string' },
    dir: { type: 'string' },
    instances: { type: 'string' },
    'time-limit': { type: 'string' },
    clock: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
  },
});
const name = values.family ?? '';
const family = FAMILIES[name];
if (!family) throw new Error(`--family is one of ${Object.keys(FAMILIES).join(', ')}`);
const seconds = Number(values['time-limit'] ?? 60);
const startClock = CLOCKS[values.clock ?? 'wall'];
if (!startClock) throw new Error(`--clock is one of ${Object.keys(CLOCKS).join(', ')}`);
const seed = Number(values.seed ?? 1);
if (!(seconds > 0)) throw new Error('--time-limit is a number of seconds above 0');
if (!Number.isInteger(seed)) throw new Error('--seed is a whole number');
const directory = values.dir ?? benchDirectory(name);

for (const instanceName of values.instances?.split(',') ?? family.names(directory)) {
  const instance = family.read(directory, instanceName);
  const { n, p, reference } = instance;
  const clock = startClock();
  const { objective, lowerBound, isFeasible } = await instance.solve({ seconds, clock, seed });
  const line = {
    family: name,
    instance: instanceName,
    n,
    p,
    objective,
    lowerBound,
    gapPercent: percent(objective - lowerBound, objective),
    reference,
    gapToReferencePercent: reference === undefined ? undefined : percent(objective - reference, reference),
    seconds: Math.round(1000 * clock()) / 1000,
    feasible: isFeasible,
  };
  console.log(values.json ? JSON.stringify(line) : inWords(line));
}

function percent(difference: number, whole: number): number {
  return Math.round((1e6 * difference) / whole) / 1e4;
}

function inWords(line: Record<string, unknown>): string {
  return Object.values(line).map(String).join('\t');
}
