import { expect, test } from 'vitest';
import type { ChartSpec } from '../../../web/src/panels/charts/chart-spec.ts';
import { isLabelFree } from '../../../web/src/panels/charts/is-label-free.ts';

function aChart(pupils: number[], band?: { low: number[]; high: number[] }): ChartSpec {
  return {
    label: '',
    unit: '',
    height: 220,
    categories: pupils.map(String),
    series: [
      { name: '推算', kind: 'line', colour: '', values: pupils },
      { name: '学位', kind: 'step', colour: '', values: pupils.map(() => 540) },
    ],
    ...(band ? { band: { name: '八成可能', colour: '', ...band } } : {}),
  };
}

test('the number of seats stands over its line where pupils stay below, and under it where they are just above', () => {
  expect(isLabelFree(aChart([500, 480, 460, 440]), 540, 'over', 0.25)).toBe(true);
  const above = aChart([560, 570, 580, 590]);
  expect(isLabelFree(above, 540, 'over', 0.25)).toBe(false);
  expect(isLabelFree(above, 540, 'under', 0.25)).toBe(true);
});

test('the number of seats does not stand in the band of the forecast', () => {
  const chart = aChart([500, 480, 460, 440], { low: [500, 450, 420, 400], high: [500, 520, 560, 600] });
  expect(isLabelFree(chart, 540, 'over', 0.25)).toBe(false);
  expect(isLabelFree(chart, 540, 'under', 0.25)).toBe(false);
});
