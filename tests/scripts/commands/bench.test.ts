import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../scripts/commands/run.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xuetu-bench-'));
  await writeFile(join(folder, 'optima.csv'), 'instance,optimum\nrow,3\npair,1\n');
  await writeFile(join(folder, 'row.txt'), '4 3 1\n1 2 1\n2 3 1\n3 4 1\n');
  await writeFile(join(folder, 'pair.txt'), '2 1 1\n1 2 1\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function bench(...args: string[]) {
  const answers: string[] = [];
  const complaints: string[] = [];
  const code = await run(
    ['bench', 'siting', ...args],
    {},
    {
      answer: async (text) => {
        answers.push(text);
      },
      complain: async (text) => {
        complaints.push(text);
      },
    },
  );
  return { code, answers, complaints: complaints.join('\n') };
}

describe('bench siting', () => {
  test('answers one JSON object for each instance, judged by a checker', async () => {
    const { code, answers } = await bench('--family', 'pmed', '--dir', folder, '--json');
    expect(code).toBe(0);
    expect(answers.map((line) => JSON.parse(line))).toMatchObject([
      { family: 'pmed', instance: 'row', n: 4, p: 1, objective: 4, reference: 3, feasible: true },
      { family: 'pmed', instance: 'pair', n: 2, p: 1, objective: 1, lowerBound: 1, gapToReferencePercent: 0 },
    ]);
  });

  test('solves only the instances asked for', async () => {
    const { answers } = await bench('--family', 'pmed', '--dir', folder, '--instances', 'pair', '--json');
    expect(answers).toHaveLength(1);
  });

  test.each([
    ['an unknown family', ['--family', 'tsp'], 2, /--family/],
    ['a folder that is not there', ['--family', 'pmed', '--dir', '/nowhere'], 1, /\/nowhere/],
    ['an unknown instance', ['--family', 'pmed', '--dir', '$', '--instances', 'pmed99'], 1, /pmed99/],
    ['no time', ['--family', 'pmed', '--time-limit', '0'], 2, /--time-limit/],
    ['a seed that is no whole number', ['--family', 'pmed', '--seed', '1.5'], 2, /--seed/],
    ['a clock that nobody has', ['--family', 'pmed', '--clock', 'sun'], 2, /--clock/],
  ])('says what is wrong: %s', async (_, args, code, words) => {
    const answer = await bench(...args.map((each) => (each === '$' ? folder : each)));
    expect(answer).toMatchObject({ code, answers: [] });
    expect(answer.complaints).toMatch(words);
  });
});
