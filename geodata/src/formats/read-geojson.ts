import { crsNamed } from './crs-named.ts';
import { type FileProblem, type Reading, unreadable, withFile } from './file-problem.ts';
import type { RawGeometry } from './geometry.ts';
import { parseJson } from './parse-json.ts';
import { rawGeometryOf } from './raw-geometry-of.ts';
import { columnsAndRows, isRecord } from './records-of.ts';
import type { TableSource } from './table-source.ts';

/**
 * Reads features; properties become columns. RFC 7946 fixes WGS84, but files with the older `crs` member are common: it is
 * obeyed.
 */
export function readGeojson(source: TableSource, bytes: Uint8Array): Reading {
  const { value, encoding, problems, failed } = parseJson(source, bytes);
  if (failed) return { table: null, problems };
  const features = featuresOf(value);
  if (!features) {
    const answer = unreadable(
      source.file,
      'not-geojson',
      {
        zh: '不是 GeoJSON：应有 "type": "FeatureCollection" 和 "features"。',
        en: 'is not GeoJSON: "type": "FeatureCollection" with "features" is expected.',
      },
      isRecord(value) ? { found: `type: ${String(value.type)}` } : {},
    );
    return { table: null, problems: [...problems, ...answer.problems] };
  }
  const geometries = features.map((feature, index) => geometryOf(source.file, feature, index + 1, problems));
  const brokenGeometries = problems.flatMap(({ code, row }) => (code === 'geometry-broken' && row ? [row] : []));
  const { columns, rows } = columnsAndRows(features.map(propertiesOf));
  return {
    table: {
      file: source.file,
      columns,
      rows,
      rowNumbers: features.map((_, index) => index + 1),
      counts: 'feature',
      geometries,
      brokenGeometries,
      encoding,
      crs: { name: declaredCrs(value) ?? 'EPSG:4326', from: 'format' },
    },
    problems,
  };
}

function featuresOf(value: unknown): Record<string, unknown>[] | null {
  if (!isRecord(value)) return null;
  if (value.type === 'Feature') return [value];
  if (value.type !== 'FeatureCollection' || !Array.isArray(value.features)) return null;
  return value.features.map((feature) => (isRecord(feature) ? feature : {}));
}

function propertiesOf(feature: Record<string, unknown>): Record<string, unknown> {
  const properties = isRecord(feature.properties) ? feature.properties : {};
  return feature.id === undefined || 'id' in properties ? properties : { ...properties, id: feature.id };
}

function geometryOf(
  file: string,
  feature: Record<string, unknown>,
  row: number,
  problems: FileProblem[],
): RawGeometry | null {
  if (feature.geometry === null || feature.geometry === undefined) return null;
  const geometry = rawGeometryOf(feature.geometry);
  if (geometry) return geometry;
  const type = isRecord(feature.geometry) ? String(feature.geometry.type) : typeof feature.geometry;
  problems.push({
    severity: 'error',
    code: 'geometry-broken',
    file,
    row,
    found: type,
    expected: { zh: '完整的点、线或面', en: 'a complete point, line or polygon' },
    message: withFile(file, {
      zh: `第 ${row} 个要素的几何（${type}）不完整或类型不受支持。`,
      en: `the geometry (${type}) of feature ${row} is incomplete or of a kind that is not supported.`,
    }),
  });
  return null;
}

function declaredCrs(value: unknown): string | null {
  if (!isRecord(value) || !isRecord(value.crs) || !isRecord(value.crs.properties)) return null;
  const name = value.crs.properties.name;
  return typeof name === 'string' ? (crsNamed(name) ?? name) : null;
}
