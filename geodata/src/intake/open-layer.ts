import { type Cell, cellText, type RawPosition, readTable, sha256, type Table } from '../formats/index.ts';
import type { Provenance } from '../model/index.ts';
import type { FileSource } from './import-config.ts';
import type { ImportProblem } from './import-problem.ts';
import type { Layer, LayerKind } from './layer.ts';
import type { ProblemList } from './problem-list.ts';
import { resolveCrs, tablePositions } from './resolve-crs.ts';
import { unstorableTexts } from './unstorable-texts.ts';

/** What every layer is opened with. */
export interface Opening {
  files: ReadonlyMap<string, Uint8Array>;
  problems: ProblemList;
  /** Filled with one entry per layer read. */
  provenance: Provenance[];
}

type WithColumns = FileSource & { columns: object };

/** Reads a source, checks that its columns are there, keeps the rows asked for, settles its coordinate system. */
export async function openLayer<Source extends WithColumns>(
  kind: LayerKind,
  source: Source,
  { files, problems, provenance }: Opening,
): Promise<Layer<Source> | null> {
  const reading = await readTable(source, files);
  problems.add(...reading.problems);
  const { table } = reading;
  if (!table) return null;
  const columns = new Map<string, number>();
  table.columns.forEach((name, index) => {
    if (!columns.has(name)) columns.set(name, index);
  });
  const rows = keptRows(table, source, columns, problems);
  const needed = [...columnsNamed(source.columns), ...(source.where ?? []).map(({ column }) => column)];
  if (rows.length === 0) problems.add(noRows(kind, table));
  if (table.columns.length > 0) {
    for (const column of new Set(needed)) if (!columns.has(column)) problems.add(columnMissing(table, column));
  }
  const geodesy = resolveCrs(source, table, positionsIn(table, source, columns, rows));
  problems.add(...geodesy.problems);
  provenance.push({
    file: source.file,
    layer: kind,
    sha256: sha256(files.get(source.file)!),
    rows: table.rows.length,
    encoding: table.encoding,
    crs: geodesy.crs,
    crsFrom: geodesy.crsFrom,
  });
  const layer = { kind, source, table, rows, columns, convert: geodesy.convert, crs: geodesy.crs, problems };
  problems.add(...unstorableTexts(layer));
  return layer;
}

/** Every column name in a `columns` mapping; constants and lists of stages name none. */
function columnsNamed(mapping: unknown): string[] {
  if (typeof mapping === 'string') return [mapping];
  if (Array.isArray(mapping)) return mapping.flatMap(columnsNamed);
  if (typeof mapping !== 'object' || mapping === null || 'constant' in mapping) return [];
  return Object.entries(mapping).flatMap(([key, value]) => (key === 'stages' ? [] : columnsNamed(value)));
}

/** A district without schools cannot be planned; of anything else there may be none. */
function noRows(kind: LayerKind, table: Table): ImportProblem {
  const left = table.rows.length;
  const none = { row: '数据行', feature: '要素', record: '记录' }[table.counts];
  return {
    severity: kind === 'schools' ? 'error' : 'warning',
    code: 'no-rows',
    file: table.file,
    found: '0',
    expected: { zh: `至少一个${none}`, en: `at least one ${table.counts}` },
    message: {
      zh: left > 0 ? `${table.file}：${left} 个${none}都被配置的 "where" 排除了。` : `${table.file}：没有${none}。`,
      en:
        left > 0
          ? `${table.file}: "where" in the config leaves out all ${left} ${table.counts}s.`
          : `${table.file}: there is no ${table.counts} in it.`,
    },
  };
}

function columnMissing(table: Table, column: string): ImportProblem {
  const names = table.columns.filter((name) => name !== '');
  const found = names.join('、');
  return {
    severity: 'error',
    code: 'column-missing',
    file: table.file,
    column,
    found,
    expected: { zh: `列「${column}」`, en: `column "${column}"` },
    message: {
      zh: `${table.file}：没有名为「${column}」的列，现有：${found}。`,
      en: `${table.file}: there is no column "${column}"; there are: ${names.join(', ')}.`,
    },
  };
}

function keptRows(
  table: Table,
  source: FileSource,
  columns: ReadonlyMap<string, number>,
  problems: ProblemList,
): number[] {
  let rows = table.rows.map((_, index) => index);
  for (const { column, equals, notEmpty, latest, except } of source.where ?? []) {
    const index = columns.get(column);
    if (index === undefined) continue;
    const text = (row: number) => cellText(table.rows[row]![index] ?? null);
    if (equals !== undefined) rows = rows.filter((row) => text(row) === String(equals));
    if (except) rows = rows.filter((row) => !except.includes(text(row)));
    if (notEmpty) {
      const kept = rows.filter((row) => text(row) !== '');
      if (kept.length < rows.length) problems.add(leftOut(table, column, rows.length - kept.length));
      rows = kept;
    }
    if (latest) rows = latestRows(rows, (row) => table.rows[row]![index] ?? null);
  }
  return rows;
}

function leftOut(table: Table, column: string, count: number): ImportProblem {
  return {
    severity: 'warning',
    code: 'rows-left-out',
    file: table.file,
    column,
    found: String(count),
    message: {
      zh: `${table.file}：有 ${count} 行「${column}」为空，按配置未读取。`,
      en: `${table.file}: ${count} rows without "${column}" were left out, as the config says.`,
    },
  };
}

function latestRows(rows: number[], cell: (row: number) => Cell): number[] {
  const ranks = rows.map((row) => dateRank(cell(row)));
  const newest = ranks.reduce((best, rank) => Math.max(best, rank), Number.NEGATIVE_INFINITY);
  return rows.filter((_, index) => ranks[index] === newest);
}

/** Orders dates: 2023-01-04, 2023/1/4, 2023年1月4日, 01/04/2023 (month first, as American files have it), or a plain year. */
function dateRank(cell: Cell): number {
  const text = cellText(cell);
  const yearFirst = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?/.exec(text);
  if (yearFirst) return rank(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(text);
  return yearLast ? rank(yearLast[3], yearLast[1], yearLast[2]) : Number.NEGATIVE_INFINITY;
}

function rank(year = '0', month = '0', day = '0'): number {
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}

function* positionsIn(
  table: Table,
  source: WithColumns,
  columns: ReadonlyMap<string, number>,
  rows: number[],
): Generator<RawPosition> {
  const { lng, lat } = source.columns as { lng?: string; lat?: string };
  const [x, y] = [columns.get(lng ?? ''), columns.get(lat ?? '')];
  if (lng === undefined || lat === undefined) yield* tablePositions(table);
  else if (x !== undefined && y !== undefined) {
    for (const row of rows) {
      const position: RawPosition = [
        Number(table.rows[row]![x] ?? Number.NaN),
        Number(table.rows[row]![y] ?? Number.NaN),
      ];
      if (Number.isFinite(position[0]) && Number.isFinite(position[1])) yield position;
    }
  }
}
