import { AIMS, type Aim } from './aims.ts';
import type { Growth } from './growth.ts';
import type { Result } from './results.ts';

/** The page docs/benchmarks.md made of what was measured. */
export function page(
  results: readonly Result[],
  growth: readonly Growth[],
  countOf: (family: string) => number | undefined = () => undefined,
): string {
  const families = AIMS.map((aim) => ({ aim, rows: results.filter(({ family }) => family === aim.family) }));
  const measured = families.filter(({ rows }) => rows.length > 0);
  return [
    '# Benchmarks of the siting engine',
    'Made by `npm run -s bench:report`; numbers are never written by hand. Instances and references: OR-Library, TSPLIB, Kong, Fairfax County; our own in [instances.md](instances.md). `feasible` and the objective come from checkers that share no code with the search. Gap: (objective - own lower bound) / objective. To reference: (objective - reference) / reference; below 0 is better than the best known.',
    'Seconds are of the clock named with each family: `cpu` is the processor time of the process, garbage collection included, which on an idle machine is a little more than the time by the wall with one solve on one core.',
    '## Summary',
    table(
      [
        'family',
        'instances',
        'feasible',
        'mean to reference %',
        'worst %',
        'mean own gap %',
        'worst own gap %',
        'seconds in all',
        'aim',
        'met',
      ],
      measured.map(({ aim, rows }) => summary(aim, rows, countOf(aim.family))),
    ),
    ...(growth.length > 0 ? growthSection(growth) : []),
    ...measured.flatMap(({ aim, rows }) => section(aim, rows)),
  ].join('\n\n');
}

function summary(aim: Aim, rows: readonly Result[], count = rows.length): (string | number)[] {
  const toReference = rows.flatMap(({ gapToReferencePercent: gap }) => (gap === undefined ? [] : [gap]));
  const gaps = rows.map(({ gapPercent }) => gapPercent);
  const seconds = rows.reduce((sum, row) => sum + row.seconds, 0);
  const checks: [string, boolean][] = [];
  const limit = (name: string, most: number | undefined, value: number) => {
    if (most !== undefined) checks.push([`${name} <= ${most}`, value <= most + 5e-5]);
  };
  limit('mean', aim.meanPercent, mean(toReference));
  limit('worst', aim.worstPercent, Math.max(...toReference));
  limit('own gap', aim.provenPercent, Math.max(...gaps));
  limit('seconds in all', aim.totalSeconds, seconds);
  const isFeasible = rows.every(({ feasible }) => feasible);
  const missed = checks.filter(([, isMet]) => !isMet).map(([name]) => name);
  return [
    aim.family,
    rows.length < count ? `${rows.length} of ${count}` : count,
    rows.filter(({ feasible }) => feasible).length,
    toReference.length > 0 ? fixed(mean(toReference)) : '-',
    toReference.length > 0 ? fixed(Math.max(...toReference)) : '-',
    fixed(mean(gaps)),
    fixed(Math.max(...gaps)),
    Math.round(seconds),
    checks.map(([name]) => name).join(', ') || 'reported',
    verdict(missed, isFeasible, rows.length < count),
  ];
}

/** What was missed; where nothing was, whether that is known of all instances. */
function verdict(missed: readonly string[], isFeasible: boolean, isPart: boolean): string {
  if (missed.length > 0 || !isFeasible) return `no: ${missed.join(', ') || 'not all feasible'}`;
  return isPart ? 'by those measured' : 'yes';
}

function section({ title, others, family }: Aim, rows: readonly Result[]): string[] {
  const { machine, clock, timeLimit, seed } = rows.at(-1)!;
  const dates = [...new Set(rows.map(({ date }) => date))].sort();
  const isMemoryKnown = rows.some(({ memoryMB }) => memoryMB !== undefined);
  return [
    `## ${family}: ${title}`,
    `${machine}; clock ${clock}; ${timeLimit} s for each instance; seed ${seed}; ${dates.join(', ')}. \`npm run -s bench:siting -- --family ${family} --time-limit ${timeLimit} --clock ${clock} --seed ${seed} --json\``,
    `What a user would pick instead: ${others}`,
    table(
      [
        'instance',
        'n',
        'p',
        'objective',
        'reference',
        'to reference %',
        'lower bound',
        'gap %',
        's',
        'feasible',
        ...(isMemoryKnown ? ['peak memory MB'] : []),
      ],
      rows.map((row) => [
        row.instance,
        row.n,
        row.p,
        amount(row.objective),
        row.reference === undefined ? '-' : amount(row.reference),
        row.gapToReferencePercent === undefined ? '-' : fixed(row.gapToReferencePercent),
        amount(row.lowerBound),
        fixed(row.gapPercent),
        row.seconds.toFixed(1),
        row.feasible ? 'yes' : 'NO',
        ...(isMemoryKnown ? [row.memoryMB ?? '-'] : []),
      ]),
    ),
  ];
}

function growthSection(growth: readonly Growth[]): string[] {
  return [
    '## Growth: time to a gap of 1 % against the number of compounds',
    '![Seconds to a gap of 1 % against the number of compounds](benchmarks/growth.svg)',
    'Processor time, `npm run -s bench:growth`. Memory is the peak of the process.',
    table(
      ['compounds', 'schools', 'sites', 'seconds to 1 %', 'gap % at the end', 'seconds in all', 'limit s', 'memory MB'],
      growth.map((each) => [
        each.compounds,
        each.schools,
        each.sites,
        each.secondsToOnePercent === null ? 'not reached' : each.secondsToOnePercent.toFixed(1),
        fixed(each.gapPercent),
        each.seconds.toFixed(1),
        each.timeLimit,
        Math.round(each.memoryMB),
      ]),
    ),
  ];
}

function table(head: readonly string[], rows: readonly (string | number)[][]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function fixed(percent: number): string {
  return Number.isFinite(percent) ? percent.toFixed(3) : '-';
}

function amount(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '-';
}
