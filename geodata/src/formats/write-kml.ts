import type { RawGeometry, RawPosition } from './geometry.ts';
import type { MapItem, MapLayer } from './map-layer.ts';
import { woundRings } from './wound-rings.ts';

/** A layer in WGS84 degrees as KML 2.2 (OGC 07-147r2): a folder for each kind of thing, attributes as ExtendedData. */
export function toKml(layer: MapLayer): string {
  const folders = [...new Set(layer.items.map(({ folder }) => folder))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    '<Document>',
    `<name>${xml(layer.title)}</name>`,
    `<description>${xml(layer.notes.join('\n'))}</description>`,
    '<Style id="area"><LineStyle><color>ffb05a1f</color><width>2</width></LineStyle><PolyStyle><color>40b05a1f</color></PolyStyle></Style>',
    ...folders.flatMap((name) => [
      '<Folder>',
      `<name>${xml(name)}</name>`,
      ...layer.items.filter(({ folder }) => folder === name).map((item) => placemarkOf(item, layer)),
      '</Folder>',
    ]),
    '</Document>',
    '</kml>',
    '',
  ].join('\n');
}

function placemarkOf({ name, shape, properties }: MapItem, { fields }: MapLayer): string {
  const data = fields.flatMap((field) => {
    const value = properties[field.name];
    return value === null || value === undefined || value === ''
      ? []
      : [
          `<Data name="${xml(field.name)}"><displayName>${xml(field.title)}</displayName><value>${xml(String(value))}</value></Data>`,
        ];
  });
  const isArea = shape?.type === 'Polygon' || shape?.type === 'MultiPolygon';
  return [
    '<Placemark>',
    `<name>${xml(name)}</name>`,
    ...(isArea ? ['<styleUrl>#area</styleUrl>'] : []),
    `<ExtendedData>${data.join('')}</ExtendedData>`,
    ...(shape ? [geometryOf(shape)] : []),
    '</Placemark>',
  ].join('\n');
}

function geometryOf(shape: RawGeometry): string {
  switch (shape.type) {
    case 'Point':
      return `<Point><coordinates>${placeOf(shape.coordinates)}</coordinates></Point>`;
    case 'LineString':
      return `<LineString><coordinates>${shape.coordinates.map(placeOf).join(' ')}</coordinates></LineString>`;
    case 'Polygon': {
      const [outside, ...holes] = woundRings(shape.coordinates, 'counter-clockwise').map(
        (ring) => `<LinearRing><coordinates>${ring.map(placeOf).join(' ')}</coordinates></LinearRing>`,
      );
      const inner = holes.map((ring) => `<innerBoundaryIs>${ring}</innerBoundaryIs>`);
      return `<Polygon><outerBoundaryIs>${outside}</outerBoundaryIs>${inner.join('')}</Polygon>`;
    }
    case 'MultiPoint':
      return many(shape.coordinates.map((coordinates) => geometryOf({ type: 'Point', coordinates })));
    case 'MultiLineString':
      return many(shape.coordinates.map((coordinates) => geometryOf({ type: 'LineString', coordinates })));
    case 'MultiPolygon':
      return many(shape.coordinates.map((coordinates) => geometryOf({ type: 'Polygon', coordinates })));
  }
}

function many(parts: string[]): string {
  return `<MultiGeometry>${parts.join('')}</MultiGeometry>`;
}

/** Eight decimals of a degree are a millimetre. */
function placeOf([lng, lat]: RawPosition): string {
  return `${Number(lng.toFixed(8))},${Number(lat.toFixed(8))}`;
}

/** Text without the characters that XML 1.0 does not know, and with its own signs escaped. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
