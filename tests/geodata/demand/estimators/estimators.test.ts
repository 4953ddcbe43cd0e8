import { estimateRatio, limitOutliers, pupilsForHalf, type Ratio } from '@xuetu/geodata/demand';
import type { ProgressionEstimate } from '@xuetu/geodata/model';
import { describe, expect, it } from 'vitest';

const OPTIONS: ProgressionEstimate = { estimator: 'mean', years: 5, smoothing: 0.4, outliers: 'kept', level: 'school' };

/** Ratios of past years, the newest first. */
function ratios(...values: number[]): Ratio[] {
  return values.map((value, i) => ({ year: 2025 - i, from: 100, value }));
}

describe('a progression ratio is estimated from those of past years', () => {
  const past = ratios(1.04, 1.0, 0.96, 0.98, 1.02, 0.5);

  it.each([
    ['last', 1.04],
    ['mean', 1.0],
    ['median', 1.0],
    ['weighted', (4 * 1.04 + 3 * 1.0 + 2 * 0.96 + 0.98) / 10],
  ] as const)('by the %s', (estimator, expected) => {
    expect(estimateRatio(past, { ...OPTIONS, estimator })).toBeCloseTo(expected, 12);
  });

  it('by single exponential smoothing from the oldest on', () => {
    const level = 0.4 * 1.04 + 0.6 * (0.4 * 1.0 + 0.6 * 0.96);
    expect(estimateRatio(past, { ...OPTIONS, estimator: 'smoothed', years: 3 })).toBeCloseTo(level, 12);
  });

  it('not from fewer than three, except by the last', () => {
    expect(estimateRatio(ratios(1.1, 0.9), OPTIONS)).toBeUndefined();
    expect(estimateRatio(ratios(1.1), { ...OPTIONS, estimator: 'last' })).toBe(1.1);
    expect(estimateRatio([], { ...OPTIONS, estimator: 'last' })).toBeUndefined();
  });
});

describe('a ratio far outside the spread of the others', () => {
  it('is brought back to its edge: median +- 3 x 1.4826 x the median absolute deviation', () => {
    const limited = limitOutliers(ratios(1.0, 1.01, 0.99, 1.02, 1.6)).map(({ value }) => value);
    expect(limited.slice(0, 4)).toEqual([1.0, 1.01, 0.99, 1.02]);
    expect(limited[4]).toBeCloseTo(1.01 + 3 * 1.4826 * 0.01, 12);
  });

  it('stays where there are too few to speak of a spread', () => {
    expect(limitOutliers(ratios(1, 1, 1, 2)).map(({ value }) => value)).toEqual([1, 1, 1, 2]);
  });
});

/** Hachemeister's bodily injury claims of five states, 1970-1973: mean claim and number of claims by quarter. */
const HACHEMEISTER = [
  [
    [1738, 1642, 1794, 2051, 2079, 2234, 2032, 2035, 2115, 2262, 2267, 2517],
    [7861, 9251, 8706, 8575, 7917, 8263, 9456, 8003, 7365, 7832, 7849, 9077],
  ],
  [
    [1364, 1408, 1597, 1444, 1342, 1675, 1470, 1448, 1464, 1831, 1612, 1471],
    [1622, 1742, 1523, 1515, 1622, 1602, 1964, 1515, 1527, 1748, 1654, 1861],
  ],
  [
    [1759, 1685, 1479, 1763, 1674, 2103, 1502, 1622, 1828, 2155, 2233, 2059],
    [1147, 1357, 1329, 1204, 998, 1077, 1277, 1218, 896, 1003, 1108, 1121],
  ],
  [
    [1223, 1146, 1010, 1257, 1426, 1532, 1953, 1123, 1343, 1243, 1762, 1306],
    [407, 396, 348, 341, 315, 328, 352, 331, 287, 384, 321, 342],
  ],
  [
    [1456, 1499, 1609, 1741, 1482, 1572, 1606, 1735, 1607, 1573, 1613, 1690],
    [2902, 3172, 3046, 3068, 2693, 2910, 3275, 2697, 2663, 3017, 3242, 3425],
  ],
] as const;

describe('the weight of a school’s own ratios beside those of all schools', () => {
  it('is that of Bühlmann and Straub: 139,120,026 / 89,639 for Hachemeister’s claims', () => {
    const groups = HACHEMEISTER.map(([values, weights]) =>
      values.map((value, i): Ratio => ({ year: i, from: weights[i]!, value })),
    );
    expect(pupilsForHalf(groups)).toBeCloseTo(139_120_026 / 89_639, 1);
  });

  it('is nothing where schools differ no more than years do', () => {
    expect(pupilsForHalf([ratios(1.1, 0.9), ratios(0.9, 1.1)])).toBe(Number.POSITIVE_INFINITY);
  });

  it('is all of it where schools differ and years do not, or where there is one school', () => {
    expect(pupilsForHalf([ratios(1.1, 1.1), ratios(0.9, 0.9)])).toBe(0);
    expect(pupilsForHalf([ratios(1.1, 0.8)])).toBe(0);
  });
});
