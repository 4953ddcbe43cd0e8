import { type Conversion, positionsOf, type RawPosition, type Table, toWgs84 } from '../formats/index.ts';
import type { LocalName, Provenance } from '../model/index.ts';
import type { FileSource } from './import-config.ts';
import type { ImportProblem } from './import-problem.ts';

/** The coordinate system of a table with positions, or the problem that there is none. */
export interface CrsAnswer {
  convert: Conversion | null;
  crs?: string;
  crsFrom?: Provenance['crsFrom'];
  problems: ImportProblem[];
}

type Extent = { west: number; south: number; east: number; north: number };

/**
 * Settles the coordinate system of a layer: what the config states, else the .prj or the format's own; else degrees are
 * assumed where the numbers look like degrees. Projected numbers are never guessed: the message says what to add.
 */
export function resolveCrs(source: FileSource, table: Table, positions: Iterable<RawPosition>): CrsAnswer {
  const extent = extentOf(positions);
  const stated = source.crs ?? table.crs?.name;
  const { file } = table;
  if (!extent) return { convert: (position) => position, crs: stated, crsFrom: fromOf(source, table), problems: [] };
  if (stated === undefined) return looksLikeDegrees(extent) ? assumed(table) : failed(crsMissing(file, extent, table));
  const answer = toWgs84(stated);
  if (answer.crs === null) return failed(crsUnknown(file, stated, answer.reason));
  if (answer.isDegrees !== looksLikeDegrees(extent))
    return failed(crsMismatch(file, answer.crs, answer.isDegrees, extent));
  const problems = differs(source, table) ? [crsDiffers(file, answer.crs, table)] : [];
  return { convert: answer.convert, crs: answer.crs, crsFrom: fromOf(source, table), problems };
}

/** Every position of a table's geometries. */
export function* tablePositions(table: Table): Generator<RawPosition> {
  for (const geometry of table.geometries ?? []) if (geometry) yield* positionsOf(geometry);
}

function assumed(table: Table): CrsAnswer {
  const isShapefile = /\.shp$/i.test(table.file);
  const lacking = prjLacking(table);
  const problem: ImportProblem = {
    severity: 'warning',
    code: 'crs-assumed',
    file: table.file,
    found: 'EPSG:4326',
    expected: { zh: '.prj 文件，或配置中的 "crs"', en: 'a .prj file or "crs" in the config' },
    message: {
      zh: `${table.file}：${lacking.zh}，坐标像经纬度，已按 WGS84（EPSG:4326）读取；若是其他坐标系，请在配置中写明 "crs"。`,
      en: `${table.file}: ${lacking.en}; the coordinates look like degrees and were read as WGS84 (EPSG:4326). If they are not, name "crs" in the config.`,
    },
  };
  const convert: Conversion = (position) => position;
  return { convert, crs: 'EPSG:4326', crsFrom: 'assumed', problems: isShapefile ? [problem] : [] };
}

function failed(problem: ImportProblem): CrsAnswer {
  return { convert: null, problems: [problem] };
}

function fromOf(source: FileSource, table: Table): Provenance['crsFrom'] {
  return source.crs ? 'config' : table.crs?.from;
}

function differs(source: FileSource, table: Table): boolean {
  if (!source.crs || !table.crs || table.crs.from !== 'prj') return false;
  const own = toWgs84(table.crs.name).crs;
  return own !== null && own !== toWgs84(source.crs).crs;
}

function extentOf(positions: Iterable<RawPosition>): Extent | null {
  const extent: Extent = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [x, y] of positions) {
    if (x < extent.west) extent.west = x;
    if (x > extent.east) extent.east = x;
    if (y < extent.south) extent.south = y;
    if (y > extent.north) extent.north = y;
  }
  return extent.west <= extent.east ? extent : null;
}

function looksLikeDegrees({ west, south, east, north }: Extent): boolean {
  return west >= -180 && east <= 180 && south >= -90 && north <= 90;
}

function extentText({ west, south, east, north }: Extent): string {
  const short = (value: number) => (Math.abs(value) > 1000 ? value.toFixed(0) : value.toFixed(4));
  return `x ${short(west)}–${short(east)}, y ${short(south)}–${short(north)}`;
}

/** What the numbers suggest, so that the person can find the right code. */
function suggestionFor({ west, south, east, north }: Extent): LocalName {
  if (south >= -180 && north <= 180 && west >= -90 && east <= 90) {
    return { zh: '经度和纬度可能写反了', en: 'longitude and latitude may be the wrong way round' };
  }
  const zone = Math.floor(west / 1_000_000);
  if (zone >= 25 && zone <= 45 && Math.floor(east / 1_000_000) === zone) {
    const code = `EPSG:${4513 + zone - 25}`;
    return {
      zh: `看起来是 CGCS2000 三度带第 ${zone} 带，可写 "crs": "${code}"`,
      en: `they look like CGCS2000 3-degree zone ${zone}; try "crs": "${code}"`,
    };
  }
  if (west >= 0 && east <= 700_000 && south >= 0 && north <= 1_300_000) {
    return {
      zh: '看起来是米制投影坐标（若为英国国家格网可写 "crs": "EPSG:27700"）',
      en: 'they look like projected metres (for the British National Grid add "crs": "EPSG:27700")',
    };
  }
  if (west >= 100_000 && east <= 900_000 && south >= 1_900_000 && north <= 6_000_000) {
    return {
      zh: '看起来是 CGCS2000 三度带投影，请按中央经线写明，如 117° 为 "crs": "EPSG:4548"、120° 为 "EPSG:4549"',
      en: 'they look like a CGCS2000 3-degree projection; name its central meridian, for 117° "crs": "EPSG:4548", for 120° "EPSG:4549"',
    };
  }
  return { zh: '请写明坐标系，如 "crs": "EPSG:4548"', en: 'name the system, for example "crs": "EPSG:4548"' };
}

function prjLacking(table: Table): LocalName {
  return table.prjUnreadable
    ? { zh: '.prj 文件读不出坐标系', en: 'the .prj names no system that is known' }
    : { zh: '没有 .prj 文件', en: 'there is no .prj' };
}

function crsMissing(file: string, extent: Extent, table: Table): ImportProblem {
  const hint = suggestionFor(extent);
  const found = extentText(extent);
  const shapefile = /\.shp$/i.test(table.file);
  const lacking = shapefile
    ? table.prjUnreadable
      ? { zh: '.prj 文件读不出坐标系', en: 'the .prj file names no system that is known' }
      : { zh: '缺少 .prj 文件，坐标系未知', en: 'there is no .prj file and the coordinate system is not known' }
    : { zh: '没有写明坐标系', en: 'the coordinate system is not named' };
  return {
    severity: 'error',
    code: 'crs-missing',
    file,
    found,
    expected: shapefile
      ? { zh: '.prj 文件，或配置中的 "crs"', en: 'a .prj file or "crs" in the config' }
      : { zh: '经纬度，或配置中的 "crs"', en: 'degrees, or "crs" in the config' },
    message: {
      zh: `${file}：${lacking.zh}；坐标（${found}）不是经纬度，${hint.zh}${shapefile ? '，或补上 .prj 文件' : ''}。`,
      en: `${file}: ${lacking.en}; the coordinates (${found}) are not degrees: ${hint.en}${shapefile ? ', or supply the .prj' : ''}.`,
    },
  };
}

function crsUnknown(file: string, stated: string, reason: 'unknown' | 'without-parameters'): ImportProblem {
  const name = stated.length > 60 ? `${stated.slice(0, 60)}…` : stated;
  const message =
    reason === 'unknown'
      ? {
          zh: `${file}：不认识坐标系「${name}」；可用 EPSG:4326、4490、4513–4554、3857、27700、2263、UTM，或 GCJ-02、BD-09。`,
          en: `${file}: coordinate system "${name}" is not known; use EPSG:4326, 4490, 4513-4554, 3857, 27700, 2263, UTM, GCJ-02 or BD-09.`,
        }
      : {
          zh: `${file}：「${name}」是西安80或北京54坐标系，转换到 CGCS2000 的参数不公开；请由测绘部门转换为 CGCS2000 后再导入。`,
          en: `${file}: "${name}" is Xi'an 80 or Beijing 54, whose parameters to CGCS2000 are not public; have the surveying office convert it first.`,
        };
  return {
    severity: 'error',
    code: reason === 'unknown' ? 'crs-unknown' : 'crs-without-parameters',
    file,
    found: name,
    expected: { zh: '已知的坐标系', en: 'a known coordinate system' },
    message,
  };
}

function crsMismatch(file: string, crs: string, isDegrees: boolean, extent: Extent): ImportProblem {
  const found = extentText(extent);
  const hint = suggestionFor(extent);
  return {
    severity: 'error',
    code: isDegrees ? 'not-degrees' : 'not-projected',
    file,
    found,
    expected: isDegrees ? { zh: '经纬度', en: 'degrees' } : { zh: '投影坐标（米）', en: 'projected metres' },
    message: isDegrees
      ? {
          zh: `${file}：坐标系为 ${crs}（经纬度），但坐标（${found}）不是经纬度；${hint.zh}。`,
          en: `${file}: the system is ${crs} (degrees), but the coordinates (${found}) are not degrees; ${hint.en}.`,
        }
      : {
          zh: `${file}：坐标系为投影坐标 ${crs}，但坐标（${found}）像经纬度；请改为 "crs": "EPSG:4490" 或核对文件。`,
          en: `${file}: the system is the projected ${crs}, but the coordinates (${found}) look like degrees; use "crs": "EPSG:4490" or check the file.`,
        },
  };
}

function crsDiffers(file: string, crs: string, table: Table): ImportProblem {
  const own = toWgs84(table.crs!.name).crs ?? table.crs!.name;
  return {
    severity: 'warning',
    code: 'crs-differs',
    file,
    found: own,
    expected: { zh: crs, en: crs },
    message: {
      zh: `${file}：.prj 写的是 ${own}，配置写的是 ${crs}；已按配置读取，请核对。`,
      en: `${file}: the .prj says ${own}, the config ${crs}; it was read as the config says, please check.`,
    },
  };
}
