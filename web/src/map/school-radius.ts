import type { ExpressionSpecification } from 'maplibre-gl';

export { schoolRadius } from '@xuetu/geodata/symbology';

/** How much larger circles are drawn the closer the map is: zoom and factor. */
const BY_ZOOM: readonly (readonly [zoom: number, factor: number])[] = [
  [9, 0.3],
  [11, 0.6],
  [13, 1],
  [15, 1.35],
];

/** Factor of the radius at a zoom, as the expression below draws it. */
export function radiusFactor(zoom: number): number {
  const [first, last] = [BY_ZOOM[0]!, BY_ZOOM.at(-1)!];
  if (zoom <= first[0]) return first[1];
  if (zoom >= last[0]) return last[1];
  const upper = BY_ZOOM.findIndex(([each]) => each > zoom);
  const [z0, f0] = BY_ZOOM[upper - 1]!;
  const [z1, f1] = BY_ZOOM[upper]!;
  return f0 + ((zoom - z0) / (z1 - z0)) * (f1 - f0);
}

/** A length in pixels that grows with zoom as the circles do: radius x factor + `plus`, divided by `over`. */
export function scaledRadius(radius: ExpressionSpecification, plus = 0, over = 1): ExpressionSpecification {
  const stops = BY_ZOOM.flatMap(([zoom, factor]): (number | ExpressionSpecification)[] => [
    zoom,
    ['/', ['+', ['*', radius, factor], plus], over],
  ]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}
