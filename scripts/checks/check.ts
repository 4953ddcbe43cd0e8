/** One thing that `npm test` checks, in the order it runs them. */
export interface Check {
  name: 'lint' | 'types' | 'unused' | 'unit' | 'api' | 'e2e';
  title: string;
  /** Arguments for node. */
  command: string[];
  /** File in which a test runner leaves its counts, and how to read them. */
  counts?: { file: string; runner: 'vitest' | 'playwright' };
  needsBrowser?: boolean;
}

const vitest = (name: string, ...projects: string[]): Check['command'] => [
  'node_modules/vitest/vitest.mjs',
  'run',
  ...projects.flatMap((project) => ['--project', project]),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=.cache/counts-${name}.json`,
];

/** All checks. `npm test -- unit api` runs only those named. */
export const CHECKS: Check[] = [
  {
    name: 'lint',
    title: 'Format and lint',
    command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  },
  { name: 'types', title: 'Types', command: ['node_modules/typescript/bin/tsc', '-b'] },
  { name: 'unused', title: 'Unused code', command: ['node_modules/knip/bin/knip.js'] },
  {
    name: 'unit',
    title: 'Unit tests',
    command: vitest('unit', 'unit', 'domain'),
    counts: { file: '.cache/counts-unit.json', runner: 'vitest' },
  },
  {
    name: 'api',
    title: 'API tests',
    command: vitest('api', 'api'),
    counts: { file: '.cache/counts-api.json', runner: 'vitest' },
  },
  {
    name: 'e2e',
    title: 'Browser stories',
    command: ['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/e2e/playwright.config.ts'],
    counts: { file: '.cache/counts-e2e.json', runner: 'playwright' },
    needsBrowser: true,
  },
];
