import { expect, test } from 'vitest';
import { spreadLabels } from '../../../web/src/panels/charts/spread-labels.ts';

const labelRect = { x: 0, y: 0, width: 80, height: 14 };
const pointAt = (x: number, y: number) => ({ x: x - 5, y: y - 5, width: 10, height: 10 });

test('a label that would cover one placed before stands under its point, and the next one further away', () => {
  const place = spreadLabels();
  const dyOf = (dataIndex: number, x: number, y: number) => place({ dataIndex, rect: pointAt(x, y), labelRect }).dy;
  expect(dyOf(0, 100, 50)).toBe(0);
  expect(dyOf(1, 150, 55)).toBe(36);
  expect(dyOf(2, 190, 50)).toBe(0);
  expect(dyOf(3, 100, 50)).toBe(-14);
});

test('each drawing begins anew, wherever the last one left the labels', () => {
  const place = spreadLabels();
  const drawing = (left: number) =>
    [0, 1].map((dataIndex) => {
      const moved = { ...labelRect, y: labelRect.y + left * dataIndex };
      return place({ dataIndex, rect: pointAt(100, 50), labelRect: moved }).dy;
    });
  expect(drawing(0)).toEqual([0, 36]);
  expect(drawing(36)).toEqual([0, 36]);
});
