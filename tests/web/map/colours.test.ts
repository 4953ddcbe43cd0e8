import { describe, expect, test } from 'vitest';
import {
  CHILDREN_CLASSES,
  classOf,
  GROWTH_CLASSES,
  HOUSEHOLD_CLASSES,
  PRESSURE_CLASSES,
} from '../../../web/src/map/colours.ts';

const pressure = (share: number) => classOf(PRESSURE_CLASSES, share)?.key;

describe('seat pressure has the same colour wherever it is the same', () => {
  test.each([
    [0, 'room'],
    [0.699, 'room'],
    [0.7, 'used'],
    [0.899, 'used'],
    [0.9, 'early'],
    [0.999, 'early'],
    [1, 'over'],
    [1.1, 'over'],
    [1.101, 'far'],
    [2.18, 'far'],
  ])('%d of the seats used is %s', (share, key) => {
    expect(pressure(share)).toBe(key);
  });

  test('a number that was not computed has no class', () => {
    expect(pressure(Number.NaN)).toBeUndefined();
    expect(classOf(PRESSURE_CLASSES, undefined)).toBeUndefined();
  });

  test('the colours are those of the design, in order', () => {
    expect(PRESSURE_CLASSES.map((each) => each.colour)).toEqual([
      '#4C78A8',
      '#9DC3D9',
      '#F2C14E',
      '#E8743B',
      '#C0392B',
    ]);
  });
});

describe('growth', () => {
  test('no change is neutral, and as many fewer as more stand equally far from it', () => {
    const place = (change: number) => GROWTH_CLASSES.indexOf(classOf(GROWTH_CLASSES, change)!) - 3;
    expect(place(0)).toBe(0);
    for (const change of [1, 2.9, 3, 14, 15, 49, 50, 400]) expect(place(-change) + place(change)).toBe(0);
    expect([place(2.9), place(3), place(15), place(50)]).toEqual([0, 1, 2, 3]);
  });
});

describe('every scale', () => {
  const scales = [
    PRESSURE_CLASSES,
    GROWTH_CLASSES,
    CHILDREN_CLASSES.area,
    CHILDREN_CLASSES.point,
    HOUSEHOLD_CLASSES.area,
    HOUSEHOLD_CLASSES.point,
  ];

  test('has a name in both languages and a colour of its own for each class', () => {
    for (const scale of scales) {
      expect(new Set(scale.map((each) => each.colour)).size).toBe(scale.length);
      expect(new Set(scale.map((each) => each.name.zh)).size).toBe(scale.length);
      expect(new Set(scale.map((each) => each.name.en)).size).toBe(scale.length);
    }
  });

  test('writes on its colours and in its tones with a contrast of at least 4.5', () => {
    for (const each of scales.flat()) {
      expect(contrast(each.ink, each.colour), `${each.key} ink`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(each.tone, '#FFFFFF'), `${each.key} tone`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** Contrast of two colours, WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
