import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { AIMS, type Aim } from './report/aims.ts';
import { growthMeasured } from './report/growth.ts';
import { growthChart } from './report/growth-chart.ts';
import { page } from './report/page.ts';
import { keep, results } from './report/results.ts';
import { thisMachine } from './report/this-machine.ts';
import { benchDirectory } from './siting/bench-directory.ts';
import { FAMILIES } from './siting/families.ts';
import type { Measured } from './siting/measure.ts';

/**
 * Measures what has not been measured yet, or all of `--again FAMILY`, each family in a process of its own and `--workers` of them at a time,
 * and writes docs/benchmarks.md. `--instances a,b` measures only these. `--page` measures nothing. What is measured is kept at once, so a run that is broken off goes on later.
 */
const { values } = parseArgs({
  options: {
    page: { type: 'boolean' },
    only: { type: 'string' },
    again: { type: 'string' },
    clock: { type: 'string' },
    seed: { type: 'string' },
    workers: { type: 'string' },
    instances: { type: 'string' },
  },
});
const DOCS = join(import.meta.dirname, '../../docs');
const clock = values.clock ?? 'cpu';
const seed = Number(values.seed ?? 1);
const machine = thisMachine();
mkdirSync(join(DOCS, 'benchmarks'), { recursive: true });

const wanted = (values.only ?? values.again)?.split(',');
const queue = AIMS.filter(({ family }) => FAMILIES[family] && (wanted?.includes(family) ?? true));
if (!values.page) await Promise.all(Array.from({ length: Number(values.workers ?? 1) }, work));
const growth = growthMeasured();
if (growth.length > 0) writeFileSync(join(DOCS, 'benchmarks/growth.svg'), `${growthChart(growth)}\n`);
writeFileSync(join(DOCS, 'benchmarks.md'), `${page(results(), growth, countOf)}\n`);

/** How many instances a family has; undefined where its files are not at hand. */
function countOf(family: string): number | undefined {
  const isMade = family === 'city' || family === 'periods';
  return isMade || existsSync(benchDirectory(family))
    ? FAMILIES[family]?.names(benchDirectory(family)).length
    : undefined;
}

async function work(): Promise<void> {
  for (let aim = queue.shift(); aim; aim = queue.shift()) await measureFamily(aim);
}

async function measureFamily({ family, seconds }: Aim): Promise<void> {
  const known = new Set(results().flatMap((result) => (result.family === family ? [result.instance] : [])));
  const chosen = values.instances?.split(',');
  const all = FAMILIES[family]!.names(benchDirectory(family)).filter((name) => chosen?.includes(name) ?? true);
  const instances = values.again ? all : all.filter((instance) => !known.has(instance));
  if (instances.length === 0) return;
  const options = ['--family', family, '--instances', instances.join(','), '--time-limit', String(seconds)];
  const args = ['scripts/xuetu.ts', 'bench', 'siting', ...options, '--clock', clock, '--seed', String(seed), '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    const measured = JSON.parse(line) as Measured;
    const date = new Date().toISOString().slice(0, 10);
    keep({ ...measured, date, clock, seed, timeLimit: seconds, machine });
    console.log(`${family} ${measured.instance} ${measured.gapToReferencePercent ?? '-'} % ${measured.seconds} s`);
  }
}
