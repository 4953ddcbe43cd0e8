import { expect, test } from 'vitest';
import { limitProblem } from '../../../web/src/panels/left-panel/limit-problem.ts';

test('a limit is a number above nothing, and whole where whole things are counted', () => {
  expect(limitProblem('', 'pupils')).toBe('limitEmpty');
  expect(limitProblem('  ', 'share')).toBe('limitEmpty');
  expect(limitProblem('0', 'pupils/class')).toBe('limitNotPositive');
  expect(limitProblem('-3', 'metres')).toBe('limitNotPositive');
  expect(limitProblem('45.5', 'pupils/class')).toBe('limitNotWhole');
  expect(limitProblem('45', 'pupils/class')).toBeUndefined();
  expect(limitProblem('7.5', 'm2/pupil')).toBeUndefined();
});
