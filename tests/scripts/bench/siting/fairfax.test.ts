import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitBound } from '../../../../geodata/src/siting/catchments/split-bound.ts';
import { benchDirectory } from '../../../../scripts/bench/siting/bench-directory.ts';
import { checkCatchments } from '../../../../scripts/bench/siting/check-catchments.ts';
import { type Level, readCounty, readZones } from '../../../../scripts/bench/siting/fairfax-county.ts';

const directory = benchDirectory('fairfax');

/** As published with the county: average seconds and the most crowded school today, and the least seconds at use 0.90 to 1.10. */
const PUBLISHED: [Level, { today: number; crowded: number; split: number }][] = [
  ['hs', { today: 511.79, crowded: 1.51, split: 470.8 }],
  ['ms', { today: 474.41, crowded: 1.44, split: 438.24 }],
];

describe.skipIf(!existsSync(directory))('the county of the benchmark', () => {
  it.each(PUBLISHED)('is read as published: level %s', (level, { today, crowded, split }) => {
    const county = readCounty(directory, level, [0.9, 1.1]);
    const zones = readZones(directory, level);
    const held = new Float64Array(county.seats.length);
    for (const [u, s] of zones.entries()) held[s]! += county.load[u]!;
    expect(checkCatchments(county, zones).cost).toBeCloseTo(today, 2);
    expect(Math.max(...held.map((children, s) => children / county.seats[s]!))).toBeCloseTo(crowded, 2);
    expect(Math.abs(splitBound(county).lowerBound - split)).toBeLessThan(0.01);
  });
});
