import { expect, test } from 'vitest';
import { spreadLabels } from '../../../web/src/panels/charts/spread-labels.ts';

test('a label that would cover one placed before stands under its point, and the next one further away', () => {
  const place = spreadLabels();
  const box = { x: 100, y: 50, width: 80, height: 14 };
  expect(place({ dataIndex: 0, labelRect: box })).toEqual({ dy: 0 });
  expect(place({ dataIndex: 1, labelRect: { ...box, x: 150, y: 55 } })).toEqual({ dy: 40 });
  expect(place({ dataIndex: 2, labelRect: { ...box, x: 190 } })).toEqual({ dy: 0 });
  expect(place({ dataIndex: 3, labelRect: box })).toEqual({ dy: -14 });
});

test('each drawing begins anew', () => {
  const place = spreadLabels();
  const labelRect = { x: 0, y: 0, width: 10, height: 10 };
  expect([0, 0].map((dataIndex) => place({ dataIndex, labelRect }).dy)).toEqual([0, 0]);
});
