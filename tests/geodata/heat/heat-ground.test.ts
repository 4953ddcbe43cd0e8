import { distanceMetres } from '@xuetu/geodata/geometry';
import { cellAt, heatGroundOf, indexOfCell, middleOf, SMOOTHING_METRES } from '@xuetu/geodata/heat';
import type { Compound, Position } from '@xuetu/geodata/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aBox, aPlan } from '../../support/a-plan.ts';

const anyCompound = fc
  .record({
    at: fc.tuple(
      fc.double({ min: 116.7, max: 117.3, noNaN: true }),
      fc.double({ min: 35.5, max: 36.5, noNaN: true }),
    ) as fc.Arbitrary<Position>,
    half: fc.option(
      fc.record({
        lng: fc.double({ min: 1e-5, max: 0.02, noNaN: true }),
        lat: fc.double({ min: 1e-5, max: 0.02, noNaN: true }),
      }),
    ),
  })
  .map(
    ({ at, half }): Compound => ({
      id: '小区',
      name: '小区',
      point: at,
      phases: [],
      shape: half
        ? aBox([at[0] - half.lng, at[1] - half.lat, at[0] + half.lng, at[1] + half.lat])
        : { type: 'Point', coordinates: at },
    }),
  );

/** How much of each compound lies on the ground altogether. */
function spreadOf(compounds: Compound[]): number[] {
  const ground = heatGroundOf({ compounds });
  const sums = compounds.map(() => 0);
  for (const [k, c] of ground.compound.entries()) sums[c]! += ground.share[k]!;
  return sums;
}

describe('children spread over the ground', () => {
  test('are all there and none twice, whatever the compound looks like', () => {
    fc.assert(
      fc.property(fc.array(anyCompound, { minLength: 1, maxLength: 6 }), (compounds) => {
        for (const sum of spreadOf(compounds)) expect(sum).toBeCloseTo(1, 5);
      }),
      { numRuns: 40 },
    );
  });

  test('lie in the same cells with the same shares, whatever else is in the district', () => {
    fc.assert(
      fc.property(anyCompound, fc.array(anyCompound, { maxLength: 4 }), (compound, others) => {
        const alone = heatGroundOf({ compounds: [compound] });
        const among = heatGroundOf({ compounds: [...others, compound] });
        for (const [i, cell] of alone.cells.entries()) {
          const at = indexOfCell(among, cell);
          const parts = [...among.compound.slice(among.start[at], among.start[at + 1]!)];
          expect(among.share[among.start[at]! + parts.indexOf(others.length)]).toBe(alone.share[i]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('of a compound that is a point lie within the bandwidth of it, most of them next to it', () => {
    const { compounds } = aPlan()
      .withCompound('点小区', { at: [117, 36] })
      .build();
    const ground = heatGroundOf({ compounds });
    const distances = Array.from(ground.cells, (cell) => distanceMetres(middleOf(cell), [117, 36]));
    expect(Math.max(...distances)).toBeLessThan(SMOOTHING_METRES);
    expect(ground.cells[ground.share.indexOf(Math.max(...ground.share))]).toBe(cellAt([117, 36]));
  });

  test('of a compound that is an area lie all over it', () => {
    const { compounds } = aPlan()
      .withCompound('大小区', { at: [117, 36], shape: aBox([116.99, 35.99, 117.01, 36.01]) })
      .build();
    const ground = heatGroundOf({ compounds });
    const shareAt = (place: Position) => ground.share[indexOfCell(ground, cellAt(place))]!;
    expect(shareAt([116.997, 36.003]) / shareAt([117.003, 35.997])).toBeCloseTo(1, 1);
    expect(indexOfCell(ground, cellAt([117.05, 36]))).toBe(-1);
  });
});
