import { crsOfPrj } from './crs-of-prj.ts';
import { assumedEncoding, decodeAs, type TextEncoding, wrongEncoding } from './decode-text.ts';
import { type FileProblem, type Reading, unreadable, withFile } from './file-problem.ts';
import { type DbfContent, dbfCells, dbfEncoding, parseDbf } from './parse-dbf.ts';
import { parseShp } from './parse-shp.ts';
import type { Table } from './table.ts';
import type { TableSource } from './table-source.ts';

/** The parts of a shapefile as bytes; .dbf, .prj and .cpg may be missing. */
export interface ShapefileParts {
  shp: Uint8Array;
  dbf?: Uint8Array;
  prj?: Uint8Array;
  cpg?: Uint8Array;
}

/** Names of the files that stand beside a .shp, in the letter case of its own extension. */
export function shapefileSiblings(shp: string): { dbf: string; prj: string; cpg: string } {
  const stem = shp.replace(/\.shp$/i, '');
  const upper = shp.endsWith('.SHP');
  const [dbf, prj, cpg] = ['dbf', 'prj', 'cpg'].map((part) => `${stem}.${upper ? part.toUpperCase() : part}`);
  return { dbf: dbf!, prj: prj!, cpg: cpg! };
}

/** Reads a shapefile: geometry and table side by side. The coordinate system is told only by the .prj. */
export function readShapefile(source: TableSource, parts: ShapefileParts): Reading {
  const { file } = source;
  const shp = parseShp(parts.shp);
  if (!shp) {
    return unreadable(file, 'shp-damaged', {
      zh: '不是 Shapefile 的 .shp 文件，或文件头已损坏。',
      en: 'is not the .shp of a shapefile, or its header is damaged.',
    });
  }
  const problems: FileProblem[] = [];
  if (shp.truncatedAt) problems.push(truncated(file, shp.truncatedAt));
  if (shp.unsupportedType !== undefined) problems.push(unsupported(file, shp.unsupportedType));
  const attributes = attributesOf(source, parts, problems);
  if (attributes && attributes.rows.length < attributes.promised) {
    problems.push(dbfTruncated(file, attributes.rows.length, attributes.promised));
  } else if (attributes && !shp.truncatedAt && attributes.promised !== shp.geometries.length) {
    problems.push(countsDiffer(file, shp.geometries.length, attributes.promised));
  }
  const crs = prjCrs(parts.prj);
  const table: Table = {
    file,
    columns: attributes?.columns ?? [],
    rows: [],
    rowNumbers: [],
    counts: 'feature',
    geometries: [],
    encoding: attributes?.encoding,
    crs,
    ...(parts.prj && !crs && { prjUnreadable: true }),
  };
  shp.geometries.forEach((geometry, index) => {
    const cells = attributes ? attributes.rows[index] : [];
    if (!cells) return;
    table.rows.push(cells);
    table.rowNumbers.push(index + 1);
    table.geometries!.push(geometry);
  });
  return { table, problems };
}

function attributesOf(source: TableSource, parts: ShapefileParts, problems: FileProblem[]) {
  const { file } = source;
  if (!parts.dbf) {
    problems.push(
      ...dbfProblem(file, 'dbf-missing', { zh: '缺少同名的 .dbf 属性表。', en: 'its .dbf table is missing.' }),
    );
    return null;
  }
  const dbf = parseDbf(parts.dbf);
  if (!dbf) {
    problems.push(...dbfProblem(file, 'dbf-damaged', { zh: '.dbf 属性表已损坏。', en: 'its .dbf table is damaged.' }));
    return null;
  }
  const encoding = encodingOfDbf(source, parts, dbf, problems);
  return {
    columns: dbf.fields.map(({ name }) => decodeAs(name, encoding).trim()),
    rows: dbf.records.map((record) => (record ? dbfCells(dbf, record, encoding) : null)),
    promised: dbf.promised,
    encoding,
  };
}

/** GBK by language driver: 0x4D is code page 936. */
const GBK_DRIVER = 0x4d;

function encodingOfDbf(
  { file, encoding: stated }: TableSource,
  parts: ShapefileParts,
  dbf: DbfContent,
  problems: FileProblem[],
): TextEncoding {
  const declared = encodingOfCpg(parts.cpg) ?? (dbf.language === GBK_DRIVER ? 'gbk' : undefined);
  const real = dbfEncoding(dbf, stated ?? declared);
  if (stated && real && stated !== real) problems.push(wrongEncoding(file, stated, real));
  if (!stated && !declared && real === 'gbk') problems.push(assumedEncoding(file));
  return real ?? stated ?? declared ?? 'utf-8';
}

function encodingOfCpg(cpg: Uint8Array | undefined): TextEncoding | undefined {
  const text = cpg ? decodeAs(cpg, 'utf-8').trim() : '';
  if (/^(utf-?8|65001)$/i.test(text)) return 'utf-8';
  return /^(gb ?k|gb ?2312|gb ?18030|(cp|ansi|ms|x-)?[ -]?936|54936)$/i.test(text) ? 'gbk' : undefined;
}

function prjCrs(prj: Uint8Array | undefined): Table['crs'] {
  const name = prj ? crsOfPrj(decodeAs(prj, 'utf-8')) : null;
  return name ? { name, from: 'prj' } : undefined;
}

function dbfProblem(file: string, code: string, message: { zh: string; en: string }): FileProblem[] {
  return unreadable(file, code, message).problems;
}

function truncated(file: string, record: number): FileProblem {
  return {
    severity: 'error',
    code: 'shp-truncated',
    file,
    row: record,
    message: withFile(file, {
      zh: `文件在第 ${record} 个要素处中断，没有复制完整；请重新复制 .shp。`,
      en: `the file breaks off at feature ${record}; it was not copied completely, copy the .shp again.`,
    }),
  };
}

function dbfTruncated(file: string, there: number, promised: number): FileProblem {
  return {
    severity: 'error',
    code: 'dbf-truncated',
    file,
    row: there + 1,
    found: String(there),
    expected: { zh: `${promised} 行`, en: `${promised} rows` },
    message: withFile(file, {
      zh: `.dbf 属性表应有 ${promised} 行，只有 ${there} 行完整，没有复制完整；请重新复制 .dbf。`,
      en: `the .dbf table should have ${promised} rows but only ${there} are whole; it was not copied completely, copy the .dbf again.`,
    }),
  };
}

function unsupported(file: string, type: number): FileProblem {
  return {
    severity: 'error',
    code: 'geometry-unsupported',
    file,
    found: `shape type ${type}`,
    expected: { zh: '点、线或面', en: 'points, lines or polygons' },
    message: withFile(file, {
      zh: `含有不支持的图形类型 ${type}，应为点、线或面。`,
      en: `holds shape type ${type}, which is not supported; points, lines or polygons are expected.`,
    }),
  };
}

function countsDiffer(file: string, shapes: number, records: number): FileProblem {
  return {
    severity: 'error',
    code: 'dbf-count-differs',
    file,
    found: String(records),
    expected: { zh: `${shapes} 行`, en: `${shapes} rows` },
    message: withFile(file, {
      zh: `.shp 有 ${shapes} 个图形，.dbf 却有 ${records} 行；两个文件不是同一次保存的。`,
      en: `the .shp has ${shapes} shapes but the .dbf ${records} rows; they were not saved together.`,
    }),
  };
}
