import type { Cell } from './cell.ts';
import type { RawGeometry } from './geometry.ts';

/** What every reader answers: rows of cells under named columns, whatever the file was. */
export interface Table {
  file: string;
  columns: string[];
  rows: Cell[][];
  /** For each row, the number a user sees: row of the sheet (header is row 1), or number of the feature or record from 1. */
  rowNumbers: number[];
  /** What the row number counts. */
  counts: 'row' | 'feature' | 'record';
  /** For each row its geometry, where the format carries geometry. */
  geometries?: (RawGeometry | null)[];
  /** Numbers of the rows whose geometry is there but broken; that has been reported. */
  brokenGeometries?: number[];
  encoding?: string;
  /** A .prj stands beside the file, but which system it names could not be told. */
  prjUnreadable?: true;
  /** The coordinate system the file itself declares: `EPSG:4326`, or the text of a .prj. */
  crs?: { name: string; from: 'prj' | 'format' };
}
