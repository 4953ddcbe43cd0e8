import type { Births, Landscape, LocalName, Street } from '../model/index.ts';
import type { ImportConfig } from './import-config.ts';
import { type Layer, type Located, rowName, rowProblem } from './layer.ts';
import { MOST } from './most.ts';
import { numberAt, requiredText, textAt, wordAt, yearAt } from './read-cell.ts';
import { areaAt, lineAt, placeAt } from './read-place.ts';
import { CROSSING_WORDS, LANDSCAPE_WORDS, STREET_WORDS, VINTAGE_WORDS, YES_WORDS } from './words.ts';

/** Reads streets; ids are made from the order in the file where there are none. */
export function readStreets(layers: Layer<ImportConfig['streets'][number]>[]): Located<Street>[] {
  return layers.flatMap((layer, at) =>
    layer.rows.flatMap((row) => {
      const { columns } = layer.source;
      const id = columns.id ? requiredText(layer, row, columns.id) : madeId('street', at, layer, row);
      const kind = wordAt(layer, row, columns.class, STREET_WORDS);
      const shape = lineAt(layer, row);
      if (id === undefined || !kind || !shape) return [];
      const name = textAt(layer, row, columns.name);
      const bridge = wordAt(layer, row, columns.bridge, YES_WORDS);
      const crossing = wordAt(layer, row, columns.crossing, CROSSING_WORDS);
      const item: Street = {
        id,
        ...(name && { name }),
        class: kind,
        ...(bridge === 'yes' && { bridge: true }),
        ...(crossing && { crossing }),
        shape,
      };
      return [{ item, layer, row }];
    }),
  );
}

/** Reads the landscape: areas and lines that make the map look like the place. */
export function readLandscape(layers: Layer<ImportConfig['landscape'][number]>[]): Located<Landscape>[] {
  return layers.flatMap((layer, at) =>
    layer.rows.flatMap((row) => {
      const { columns } = layer.source;
      const id = columns.id ? requiredText(layer, row, columns.id) : madeId('landscape', at, layer, row);
      const kind = wordAt(layer, row, columns.kind, LANDSCAPE_WORDS);
      const shape = shapeAt(layer, row);
      if (id === undefined || !kind || !shape) return [];
      const name = textAt(layer, row, columns.name);
      return [{ item: { id, kind, ...(name && { name }), shape }, layer, row }];
    }),
  );
}

function shapeAt(layer: Layer, row: number): Landscape['shape'] | undefined {
  const type = layer.table.geometries?.[row]?.type;
  if (type === 'Point') return placeAt(layer, row)?.shape;
  if (type?.endsWith('LineString')) return lineAt(layer, row);
  return areaAt(layer, row, { zh: '面、线或点', en: 'an area, a line or a point' });
}

/** Reads births by area and year. */
export function readBirths(config: ImportConfig, layers: Layer<ImportConfig['births'][number]>[]): Located<Births>[] {
  const seen = new Map<string, LocalName>();
  return layers.flatMap((layer) =>
    layer.rows.flatMap((row) => {
      const { columns } = layer.source;
      const area = requiredText(layer, row, columns.areaId);
      const year = yearAt(layer, row, columns.year);
      const count = numberAt(layer, row, columns.count, { min: 0, max: MOST.births, required: true });
      const vintage = wordAt(layer, row, columns.vintage, VINTAGE_WORDS) ?? 'published';
      if (area === undefined || year === undefined || count === undefined) return [];
      const areaId = config.areaAliases[area] ?? area;
      const key = `${areaId}\n${year}\n${vintage}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, placeOf(layer, row));
      else layer.problems.add(duplicateBirths(layer, row, { areaId, year, vintage, first }));
      return [{ item: { areaId, year, count, vintage }, layer, row }];
    }),
  );
}

function placeOf(layer: Layer, row: number): LocalName {
  const { zh, en } = rowName(layer, row);
  return { zh: `${layer.table.file} ${zh}`, en: `${layer.table.file}, ${en}` };
}

function madeId(kind: string, at: number, layer: Layer, row: number): string {
  return `${kind}-${at + 1}-${String(layer.table.rowNumbers[row]).padStart(5, '0')}`;
}

function duplicateBirths(
  layer: Layer,
  row: number,
  { areaId, year, vintage, first }: Pick<Births, 'areaId' | 'year' | 'vintage'> & { first: LocalName },
) {
  return rowProblem(layer, row, {
    code: 'duplicate-births',
    found: `${areaId} ${year} ${vintage}`,
    expected: { zh: '每个区域、年份和口径一行', en: 'one row per area, year and vintage' },
    message: {
      zh: `「${areaId}」${year} 年的出生人数（${vintage}）重复，首次出现在 ${first.zh}。`,
      en: `births of "${areaId}" in ${year} (${vintage}) are given twice; first in ${first.en}.`,
    },
  });
}
