import { areaM2, overlapsOf, shapeOfGround, type Topology, topologyOf } from '@xuetu/geodata/geometry';
import type { AreaShape } from '@xuetu/geodata/model';
import { expect } from 'vitest';

/** Overlaps as small as this are the millimetres of the plane on which they are looked for. */
const ROUNDING_M2 = 0.01;

/**
 * Fails unless areas cover `areaM2` of ground together, within a part in 1e9, and none of it twice, laid over one another anew. A strip as narrow as
 * an import would give to its neighbour is no fault: it was drawn.
 */
export function expectTiling(shapes: readonly AreaShape[], groundM2: number): void {
  const total = shapes.reduce((sum, shape) => sum + areaM2(shape), 0);
  expect(Math.abs(total / groundM2 - 1)).toBeLessThan(1e-9);
  expect(overlapsOf([...shapes], ROUNDING_M2)).toEqual([]);
  const copies = shapes.map((shape, i) => ({ id: String(i), shape: structuredClone(shape) }));
  const { repairs } = topologyOf(copies);
  expect(repairs.filter(({ kind, given }) => kind === 'overlap' || (kind === 'gap' && given !== null))).toEqual([]);
}

/** The shapes of a topology. */
export function shapesOf(topology: Topology): AreaShape[] {
  return [...topology.grounds.values()].map(shapeOfGround);
}
