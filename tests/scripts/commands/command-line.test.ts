import { expect, test } from 'vitest';
import { commandLine } from '../../../scripts/commands/command-line.ts';
import { UsageError } from '../../../scripts/commands/usage.ts';

test.each([
  [['districts', '--jsn'], '没有选项 --jsn。', 'There is no option --jsn.'],
  [['site', 'demo', '--seconds'], '选项 --seconds 后面缺少值。', '--seconds needs a value.'],
  [['site', 'demo', '--stage', '--json'], '选项 --stage 后面缺少值。', '--stage needs a value.'],
  [['districts', '--json=1'], '选项 --json 不带值。', '--json takes no value.'],
  [['simulate'], '缺少 <', 'Missing <'],
  [['simulate', 'a', 'b'], '多余的参数：b', 'Unexpected: b'],
  [['export', 'demo'], '缺少选项 ', 'Missing --'],
  [['fly'], '没有命令“fly”。', 'There is no command "fly".'],
])('%j is explained in both languages', (typed, zh, en) => {
  const words = wordsOf(typed);
  expect(words.zh).toContain(zh);
  expect(words.en).toContain(en);
});

test('a value may be given with an equals sign or after it', () => {
  const line = commandLine(['site', 'demo', '--seconds=30', '--stage', 'primary']);
  expect(line).toMatchObject({ arguments: ['demo'], options: { seconds: '30', stage: 'primary' } });
});

function wordsOf(typed: string[]) {
  try {
    commandLine(typed);
  } catch (error) {
    if (error instanceof UsageError) return error.words;
    throw error;
  }
  throw new Error(`${typed.join(' ')} was understood`);
}
