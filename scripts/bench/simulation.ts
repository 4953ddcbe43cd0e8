import { parseArgs } from 'node:util';
import { copyBandwidth } from './copy-bandwidth.ts';
import { type Measured, measureSize } from './measure-size.ts';
import { SIZES } from './size.ts';
import type { Spread } from './timed.ts';

/** Full runs of each size, so chosen that all sizes together take about a minute. */
const RUNS: Record<string, number> = { district: 60, city: 40, province: 4 };
/** Monte Carlo draws of each size. */
const DRAWS: Record<string, number> = { district: 1000, city: 200, province: 10 };

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, size: { type: 'string' }, runs: { type: 'string' } },
});
const sizes = SIZES.filter(({ name }) => values.size === undefined || values.size === name);
if (sizes.length === 0) throw new Error(`--size is one of ${SIZES.map(({ name }) => name).join(', ')}`);
const bandwidth = copyBandwidth();
const measured = sizes.map((size) =>
  measureSize(size, Number(values.runs ?? RUNS[size.name]!), DRAWS[size.name]!, bandwidth),
);
console.log(
  values.json ? JSON.stringify(measured, null, 2) : [textOf(bandwidth), ...measured.map(inWords)].join('\n\n'),
);

function textOf(bytesPerSecond: number): string {
  return `memory of this machine: ${(bytesPerSecond / 1e9).toFixed(1)} GB/s read and written by one core`;
}

function inWords(each: Measured): string {
  return [
    `${each.size}: ${each.compounds} compounds, ${each.schools} schools, ${each.catchments} catchments, ${each.years} years`,
    `  full        ${times(each.fullMs)}`,
    `    demand      ${times(each.parts.demandMs)}`,
    `    simulation  ${times(each.parts.simulationMs)}`,
    `    findings    ${times(each.parts.findingsMs)} (${each.findings})`,
    `  edit        ${times(each.editMs)}`,
    `  Monte Carlo ${each.monteCarlo.draws} draws in ${each.monteCarlo.ms} ms`,
    `  cold        ${each.coldMs} ms`,
    `  memory      ${(each.bytes / 1e6).toFixed(1)} MB, ${each.bytesShare} of 4 bytes a cell`,
    `  bandwidth   ${Math.round(each.bandwidthShare * 100)} % of the memory limit in demand and simulation`,
  ].join('\n');
}

function times({ median, p95 }: Spread): string {
  return `${median} ms (p95 ${p95} ms)`;
}
