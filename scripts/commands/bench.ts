import { existsSync } from 'node:fs';
import { benchDirectory } from '../bench/siting/bench-directory.ts';
import { CLOCKS } from '../bench/siting/clock.ts';
import { FAMILIES } from '../bench/siting/families.ts';
import { type Measured, type Measuring, measure } from '../bench/siting/measure.ts';
import type { Command, Options } from './command.ts';
import { BadInput, UsageError } from './usage.ts';

/** Measures the siting engine on public instances with known answers: a line for each as soon as it is solved. */
export const bench: Command = {
  argument: { zh: 'siting', en: 'siting' },
  options: {
    family: 'string',
    dir: 'string',
    instances: 'string',
    'time-limit': 'string',
    clock: 'string',
    seed: 'string',
  },
  needed: ['family'],
  async run({ arguments: [subject], options, tell }) {
    if (subject !== 'siting')
      throw new UsageError({
        zh: `只能测 siting，现在是“${subject}”。`,
        en: `Only siting is measured, not "${subject}".`,
      });
    const name = oneOf('family', String(options.family), Object.keys(FAMILIES));
    const measuring = measuringOf(name, options);
    for await (const line of measure(name, FAMILIES[name]!, measuring))
      await tell(options.json ? JSON.stringify(line) : inWords(line));
    return undefined;
  },
};

function measuringOf(family: string, options: Options): Measuring {
  const directory = options.dir === undefined ? benchDirectory(family) : String(options.dir);
  if (options.dir !== undefined && !existsSync(directory))
    throw new BadInput({ zh: `没有文件夹 ${directory}。`, en: `There is no folder ${directory}.` });
  const seconds = Number(options['time-limit'] ?? 60);
  if (!(seconds > 0)) throw notNumber('time-limit', options['time-limit']);
  const seed = Number(options.seed ?? 1);
  if (!Number.isInteger(seed) || seed < 0) throw notNumber('seed', options.seed);
  return {
    directory,
    ...(options.instances !== undefined && { instances: String(options.instances).split(',') }),
    seconds,
    seed,
    clock: oneOf('clock', String(options.clock ?? 'wall'), Object.keys(CLOCKS)),
  };
}

function oneOf(option: string, value: string, known: readonly string[]): string {
  if (known.includes(value)) return value;
  throw new UsageError({
    zh: `--${option} 只能是 ${known.join('、')}，现在是“${value}”。`,
    en: `--${option} is one of ${known.join(', ')}; it is "${value}".`,
  });
}

function notNumber(option: string, value: unknown): UsageError {
  return new UsageError({ zh: `--${option} 不能是“${value}”。`, en: `--${option} cannot be "${value}".` });
}

function inWords(line: Measured): string {
  const { instance, n, p, objective, lowerBound, gapPercent, gapToReferencePercent, seconds, feasible } = line;
  const reference = gapToReferencePercent === undefined ? '-' : `${gapToReferencePercent} %`;
  const verdict = feasible ? 'feasible' : 'NOT FEASIBLE';
  return [instance, `${n} x ${p}`, objective, lowerBound, `${gapPercent} %`, reference, `${seconds} s`, verdict].join(
    '\t',
  );
}
