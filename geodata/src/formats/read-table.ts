import { type Reading, unreadable } from './file-problem.ts';
import { readCsv } from './read-csv.ts';
import { readGeojson } from './read-geojson.ts';
import { readJson } from './read-json.ts';
import { readShapefile, shapefileSiblings } from './read-shapefile.ts';
import { readXlsx } from './read-xlsx.ts';
import { formatOf, type TableSource } from './table-source.ts';

/** Reads any supported file into a table. What a user can get wrong comes back as problems, never as a throw. */
export async function readTable(source: TableSource, files: ReadonlyMap<string, Uint8Array>): Promise<Reading> {
  const bytes = files.get(source.file);
  const format = formatOf(source);
  if (!bytes) return unreadable(source.file, 'file-missing', { zh: '找不到这个文件。', en: 'the file was not found.' });
  if (bytes.length === 0)
    return unreadable(source.file, 'empty-file', { zh: '文件是空的。', en: 'the file is empty.' });
  switch (format) {
    case 'csv':
      return readCsv(source, bytes);
    case 'xlsx':
      return readXlsx(source, bytes);
    case 'geojson':
      return readGeojson(source, bytes);
    case 'json':
      return readJson(source, bytes);
    case 'shapefile': {
      const siblings = shapefileSiblings(source.file);
      const [dbf, prj, cpg] = [files.get(siblings.dbf), files.get(siblings.prj), files.get(siblings.cpg)];
      return readShapefile(source, { shp: bytes, dbf, prj, cpg });
    }
    default:
      if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return readXlsx(source, bytes);
      return unreadable(
        source.file,
        'format-unknown',
        {
          zh: '不认识的文件格式；支持 CSV、XLSX、GeoJSON、JSON 和 Shapefile，也可在配置中写明 "format"。',
          en: 'the file format is not known; CSV, XLSX, GeoJSON, JSON and Shapefile are read, or name it with "format" in the config.',
        },
        { found: source.file.slice(source.file.lastIndexOf('.')) },
      );
  }
}
