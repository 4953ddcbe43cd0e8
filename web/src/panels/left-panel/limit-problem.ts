import type { Rule } from '@xuetu/geodata/rules';

/** Units that are counted one by one. */
const WHOLE: ReadonlySet<Rule['unit']> = new Set([
  'pupils',
  'pupils/class',
  'classes',
  'crossings',
  'ways',
  'indicators',
]);

/** Why a text cannot be the limit of a rule of such a unit; undefined where it can. */
export function limitProblem(
  text: string,
  unit: Rule['unit'],
): 'limitEmpty' | 'limitNotPositive' | 'limitNotWhole' | undefined {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return 'limitEmpty';
  if (value <= 0) return 'limitNotPositive';
  return WHOLE.has(unit) && !Number.isInteger(value) ? 'limitNotWhole' : undefined;
}
