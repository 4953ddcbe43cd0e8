import {
  type Conversion,
  crsNamed,
  fromWgs84,
  geographicCrsAt,
  surveyCrsAt,
  type WrittenCrs,
  wgs84ToGcj02,
  writtenCrs,
} from '@xuetu/geodata/formats';
import type { Position } from '@xuetu/geodata/model';
import { Failure } from '../http/failure.ts';
import type { ExportFormat } from './export-request.ts';

/** The coordinate system that a file is written in. */
export interface ExportCrs {
  /** `EPSG:4548` or `GCJ-02`. */
  name: string;
  title: string;
  isDegrees: boolean;
  /** What programs are told; null for GCJ-02, which is none that could be told. */
  written: WrittenCrs | null;
  convert: Conversion;
}

/** Asked for where whoever asks need not know its number: the metres of the 3-degree zone at the place. */
const OWN_ZONE = 'zone';
const CARRIES_CRS = new Set<ExportFormat>(['shapefile', 'gpkg', 'dxf', 'csv']);
/** How far from the middle meridian of a zone coordinates are still good: past the neighbouring 3-degree zone. */
const FARTHEST_DEGREES = 4.5;

/**
 * The coordinate system of an export: what was asked for, else degrees of CGCS2000 (WGS84 outside China), for drawings the metres of the
 * 3-degree zone at the place. Throws `Failure` 400 where the format cannot carry it, it is not written, or the place lies outside its zone.
 */
export function exportCrs(format: ExportFormat, asked: string | undefined, place: Position): ExportCrs {
  if (asked === undefined) {
    const isFixed = !CARRIES_CRS.has(format);
    return ofCode(isFixed ? 'EPSG:4326' : format === 'dxf' ? surveyCrsAt(place) : geographicCrsAt(place))!;
  }
  if (!CARRIES_CRS.has(format)) throw notCarried(format);
  const name = asked === OWN_ZONE ? surveyCrsAt(place) : crsNamed(asked);
  if (name === 'GCJ-02' && format !== 'dxf') {
    return { name, title: 'GCJ-02', isDegrees: true, written: null, convert: wgs84ToGcj02 };
  }
  const crs = name === null ? null : ofCode(name);
  if (!crs || (format === 'dxf' && crs.isDegrees)) throw notWritten(asked, format, surveyCrsAt(place));
  const meridian = crs.written?.meridian;
  if (meridian !== undefined && Math.abs(place[0] - meridian) > FARTHEST_DEGREES) {
    throw otherZone(crs, place, surveyCrsAt(place));
  }
  return crs;
}

function ofCode(name: string): ExportCrs | null {
  const written = writtenCrs(name);
  const convert = written && (written.isDegrees ? (position: [number, number]) => position : fromWgs84(name));
  return written && convert && { name, title: written.title, isDegrees: written.isDegrees, written, convert };
}

function notCarried(format: ExportFormat): Failure {
  return refused('crs-not-carried', {
    zh: `${format} 格式固定使用 WGS84 经纬度或不含坐标系，不能指定 crs；可指定的格式：shapefile、gpkg、dxf、csv。`,
    en: `${format} is always in WGS84 degrees or has no coordinate system; crs can be asked for with shapefile, gpkg, dxf and csv.`,
  });
}

function notWritten(asked: string, format: ExportFormat, fitting: string): Failure {
  return refused(
    'crs-not-written',
    format === 'dxf'
      ? {
          zh: `图纸以米为单位，不能用“${asked}”；此地可用 ${fitting}。`,
          en: `A drawing is in metres and cannot be in "${asked}"; ${fitting} fits here.`,
        }
      : {
          zh: `不能导出为“${asked}”。可用：EPSG:4490、EPSG:4326、CGCS2000 各带 EPSG:4491 至 4554、UTM EPSG:326xx/327xx、zone（所在三度带）、GCJ-02；此地可用 ${fitting}。`,
          en: `Nothing is written in "${asked}". Known: EPSG:4490, EPSG:4326, the CGCS2000 zones EPSG:4491-4554, UTM EPSG:326xx/327xx, zone (the 3-degree zone here), GCJ-02; ${fitting} fits here.`,
        },
  );
}

function otherZone({ name, title }: ExportCrs, [lng]: Position, fitting: string): Failure {
  const where = lng.toFixed(1);
  return refused('crs-of-another-zone', {
    zh: `${name}（${title}）是另一个带；规划区在东经 ${where} 度，可用 ${fitting}。`,
    en: `${name} (${title}) is of another zone; the district lies at ${where} degrees, where ${fitting} fits.`,
  });
}

function refused(code: string, words: { zh: string; en: string }): Failure {
  return new Failure(400, code, words, { fields: [{ field: 'crs', ...words }] });
}
