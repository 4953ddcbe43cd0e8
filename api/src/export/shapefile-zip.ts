import { type MapLayer, toShapefiles, type WrittenShapefile } from '@xuetu/geodata/formats';
import { strToU8, zipSync } from 'fflate';
import type { ExportCrs } from './export-crs.ts';
import type { ExportEncoding } from './export-request.ts';

/** The shapefiles of a layer in one archive, with a readme in both languages that explains the short names of the fields. */
export function shapefileZip(
  layer: MapLayer,
  english: MapLayer,
  crs: ExportCrs,
  encoding: ExportEncoding,
): Uint8Array<ArrayBuffer> {
  const files = toShapefiles(layer, {
    encoding: encoding === 'gbk' ? 'gbk' : 'utf-8',
    prj: crs.written?.esri ?? null,
    written: new Date(),
  });
  const parts = files.flatMap(({ name, parts }) =>
    Object.entries(parts).map(([extension, bytes]): [string, Uint8Array] => [`${name}.${extension}`, bytes]),
  );
  const readme = strToU8(`\ufeff${readmeOf(files, layer, english, crs, encoding).join('\r\n')}\r\n`);
  return zipSync(Object.fromEntries([...parts, ['说明.txt', readme]]));
}

function readmeOf(
  files: WrittenShapefile[],
  layer: MapLayer,
  english: MapLayer,
  crs: ExportCrs,
  encoding: ExportEncoding,
): string[] {
  const names = files[0]?.names ?? [];
  const cut = files.flatMap(({ name, cut }) => cut.map(({ field, rows }) => `${name}.dbf ${field}: ${rows}`));
  const lost = [...new Set(files.flatMap((file) => file.lost))].join(' ');
  const code = encoding === 'gbk' ? 'GBK' : 'UTF-8';
  return [
    layer.title,
    ...layer.notes,
    `文字编码：${code}（见 .cpg）${crs.written ? '' : '；没有 .prj'}`,
    ...(cut.length > 0 ? [`文字超过 254 字节而截短的行数（全文见 GeoPackage 或 GeoJSON）：${cut.join('；')}`] : []),
    ...(lost ? [`GBK 中没有、已写作“?”的字（可改用 UTF-8 导出）：${lost}`] : []),
    '',
    '字段名（Shapefile 最多 10 个字符）　对应的属性　含义',
    ...layer.fields.map(({ name, title }, at) => `${names[at]!.padEnd(10)}  ${name}  ${title}`),
    '',
    english.title,
    ...english.notes,
    `Text: ${code} (see .cpg)${crs.written ? '' : '; there is no .prj'}`,
    ...(cut.length > 0
      ? [`Rows whose text was cut at 254 bytes (whole in GeoPackage or GeoJSON): ${cut.join('; ')}`]
      : []),
    ...(lost ? [`Characters that GBK does not have, written as "?" (export in UTF-8 instead): ${lost}`] : []),
    '',
    'Field (a shapefile has room for 10 characters)  property  meaning',
    ...english.fields.map(({ name, title }, at) => `${names[at]!.padEnd(10)}  ${name}  ${title}`),
  ];
}
