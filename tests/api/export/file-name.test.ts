import { safeName } from '@xuetu/api/export/export-file';
import { expect, test } from 'vitest';

test('the name of a file holds no half characters, wherever a long title is cut', () => {
  const name = safeName(`${'学'.repeat(119)}𠮷方案`);
  expect(name).toBe('学'.repeat(119));
  expect(encodeURIComponent(safeName('\ud83d:方案'))).toBe(encodeURIComponent(' 方案'));
});
