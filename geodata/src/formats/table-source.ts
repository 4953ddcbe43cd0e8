/** How a file is opened; everything left out is found out from the file. */
export interface TableSource {
  /** A shapefile is named by its .shp. */
  file: string;
  format?: FileFormat;
  /** Sheet of a workbook by name; default the first. */
  sheet?: string;
  /** 1-based row of the column names. Default 1. */
  headerRow?: number;
  encoding?: 'utf-8' | 'gbk';
  /** For JSON: path to the array of records, for example `schools` or `data.items`. */
  records?: string;
}

/** The formats that can be read. */
export type FileFormat = 'csv' | 'xlsx' | 'geojson' | 'shapefile' | 'json';

const BY_EXTENSION: Record<string, FileFormat> = {
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  geojson: 'geojson',
  json: 'json',
  shp: 'shapefile',
};

/** The format a source says or its file name ends in; null where neither is known. */
export function formatOf(source: TableSource): FileFormat | null {
  const extension = source.file.slice(source.file.lastIndexOf('.') + 1).toLowerCase();
  return source.format ?? BY_EXTENSION[extension] ?? null;
}
