import { expect, test } from 'vitest';
import { uniqueName } from '../../../web/src/state/unique-name.ts';

test('a scenario keeps its name where no other has it', () => {
  expect(uniqueName('小学 · 步行最短', ['小学 · 不用新地'])).toBe('小学 · 步行最短');
});

test('a second and a third scenario of the same name are numbered', () => {
  expect(uniqueName('小学', ['小学'])).toBe('小学 (2)');
  expect(uniqueName('小学', ['小学', '小学 (2)'])).toBe('小学 (3)');
});

test('a name is cut to what the server takes and still told apart', () => {
  const long = '学'.repeat(200);
  const first = uniqueName(long, []);
  const second = uniqueName(long, [first]);
  expect(first).toHaveLength(120);
  expect(second).toHaveLength(120);
  expect(second).not.toBe(first);
});
