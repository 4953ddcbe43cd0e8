import type { RawGeometry, RawPosition } from './geometry.ts';

const CODES: Record<RawGeometry['type'], number> = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
};

/** A geometry as well-known binary, little-endian (OGC Simple Features 1.2.1, 8.2). */
export function toWkb(geometry: RawGeometry): Uint8Array {
  const bytes: number[] = [];
  append(bytes, geometry);
  return Uint8Array.from(bytes);
}

function append(bytes: number[], geometry: RawGeometry): void {
  bytes.push(1);
  whole(bytes, CODES[geometry.type]);
  if (geometry.type === 'Point') {
    place(bytes, geometry.coordinates);
    return;
  }
  whole(bytes, geometry.coordinates.length);
  switch (geometry.type) {
    case 'LineString':
      for (const each of geometry.coordinates) place(bytes, each);
      break;
    case 'Polygon':
      for (const ring of geometry.coordinates) places(bytes, ring);
      break;
    case 'MultiPoint':
      for (const coordinates of geometry.coordinates) append(bytes, { type: 'Point', coordinates });
      break;
    case 'MultiLineString':
      for (const coordinates of geometry.coordinates) append(bytes, { type: 'LineString', coordinates });
      break;
    case 'MultiPolygon':
      for (const coordinates of geometry.coordinates) append(bytes, { type: 'Polygon', coordinates });
  }
}

function places(bytes: number[], positions: RawPosition[]): void {
  whole(bytes, positions.length);
  for (const each of positions) place(bytes, each);
}

function whole(bytes: number[], value: number): void {
  bytes.push(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
}

function place(bytes: number[], position: RawPosition): void {
  const view = new DataView(new ArrayBuffer(16));
  view.setFloat64(0, position[0], true);
  view.setFloat64(8, position[1], true);
  for (let at = 0; at < 16; at++) bytes.push(view.getUint8(at));
}
