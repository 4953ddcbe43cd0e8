import type { RawGeometry, RawPosition } from './geometry.ts';

/** The same geometry with every position turned by `convert`. */
export function mapPositions<G extends RawGeometry>(geometry: G, convert: (position: RawPosition) => RawPosition): G {
  return { type: geometry.type, coordinates: mapNested(geometry.coordinates, convert) } as G;
}

/** Every position of a geometry in order. */
export function positionsOf(geometry: RawGeometry): RawPosition[] {
  const depth = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }[
    geometry.type
  ];
  return depth === 0
    ? [geometry.coordinates as RawPosition]
    : ((geometry.coordinates as unknown[]).flat(depth - 1) as RawPosition[]);
}

function mapNested(nested: unknown, convert: (position: RawPosition) => RawPosition): unknown {
  const list = nested as unknown[];
  return typeof list[0] === 'number' ? convert(list as RawPosition) : list.map((item) => mapNested(item, convert));
}
