import { type Cell, type Conversion, cellText, type Table } from '../formats/index.ts';
import type { LocalName } from '../model/index.ts';
import type { Column, FileSource } from './import-config.ts';
import type { ImportProblem } from './import-problem.ts';
import type { ProblemList } from './problem-list.ts';

/** The kinds of sources in an import config. */
export type LayerKind =
  | 'schools'
  | 'capacities'
  | 'enrolment'
  | 'progression'
  | 'resources'
  | 'applicants'
  | 'compounds'
  | 'catchments'
  | 'sites'
  | 'streets'
  | 'landscape'
  | 'births';

/** One opened source: its table, the rows that count, and how its positions become degrees. */
export interface Layer<Source extends FileSource = FileSource> {
  kind: LayerKind;
  source: Source;
  table: Table;
  /** Indexes of the rows kept. */
  rows: number[];
  /** Index of a column by name; columns that are missing have been reported and read as empty. */
  columns: ReadonlyMap<string, number>;
  /** Null where the coordinate system is not known; that has been reported. */
  convert: Conversion | null;
  crs?: string;
  problems: ProblemList;
}

/** A value read from a file, with the row it stands in. */
export interface Located<T> {
  item: T;
  layer: Layer;
  row: number;
}

/** The cell a column names, with the config's replacements done, or the constant. */
export function cellAt(layer: Layer, row: number, column: Column | undefined): Cell {
  if (column === undefined) return null;
  if (typeof column === 'object') return column.constant;
  const index = layer.columns.get(column);
  const cell = index === undefined ? null : (layer.table.rows[row]?.[index] ?? null);
  const replaced = layer.source.values?.[column]?.[cellText(cell)];
  return replaced ?? cell;
}

/** A problem at one row: the message opens with file, row and column. */
export function rowProblem(
  layer: Layer,
  row: number,
  problem: {
    severity?: ImportProblem['severity'];
    code: string;
    column?: Column;
    found?: string;
    expected?: LocalName;
    message: LocalName;
  },
): ImportProblem {
  const number = layer.table.rowNumbers[row] ?? row + 1;
  const column = typeof problem.column === 'string' ? problem.column : undefined;
  const place = rowName(layer, row);
  const { file } = layer.table;
  return {
    severity: problem.severity ?? 'error',
    code: problem.code,
    file,
    row: number,
    column,
    found: problem.found,
    expected: problem.expected,
    message: {
      zh: `${file} ${place.zh}${column === undefined ? '' : `「${column}」列`}：${problem.message.zh}`,
      en: `${file}, ${place.en}${column === undefined ? '' : `, column "${column}"`}: ${problem.message.en}`,
    },
  };
}

/** How a row is named to people: row 12, feature 3, record 5. */
export function rowName(layer: Layer, row: number): LocalName {
  const number = layer.table.rowNumbers[row] ?? row + 1;
  return {
    row: { zh: `第 ${number} 行`, en: `row ${number}` },
    feature: { zh: `第 ${number} 个要素`, en: `feature ${number}` },
    record: { zh: `第 ${number} 条记录`, en: `record ${number}` },
  }[layer.table.counts];
}
