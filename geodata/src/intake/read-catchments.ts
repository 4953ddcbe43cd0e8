import { type Catchment, DEFAULT_SECTOR } from '../model/index.ts';
import type { ImportConfig } from './import-config.ts';
import { type Layer, type Located, rowProblem } from './layer.ts';
import { requiredText, textAt, wordAt } from './read-cell.ts';
import { areaAt } from './read-place.ts';
import type { SchoolFinder } from './school-finder.ts';
import { unknownSchool } from './unknown-school.ts';
import { ONE_STAGE_WORDS, SHARING_WORDS } from './words.ts';

/**
 * Reads catchments. A school that is not known is a warning and left out of the list: the ground stays on the map and its
 * children show as unassigned.
 */
export function readCatchments(
  layers: Layer<ImportConfig['catchments'][number]>[],
  finder: SchoolFinder,
): Located<Catchment>[] {
  return layers.flatMap((layer) => layer.rows.flatMap((row) => readCatchment(layer, row, finder)));
}

function readCatchment(
  layer: Layer<ImportConfig['catchments'][number]>,
  row: number,
  finder: SchoolFinder,
): Located<Catchment>[] {
  const { stage: fixedStage, sector = DEFAULT_SECTOR, columns } = layer.source;
  const words = wordAt(layer, row, columns.stage, ONE_STAGE_WORDS);
  const stage = words ?? fixedStage;
  const shape = areaAt(layer, row);
  const schoolIds = schoolIdsAt(layer, row, columns.schoolIds, finder);
  if (!stage) layer.problems.add(noStage(layer, row));
  if (!stage || !shape) return [];
  const number = String(layer.table.rowNumbers[row]).padStart(4, '0');
  const id = columns.id ? requiredText(layer, row, columns.id) : `${stage}-${sector}-${number}`;
  if (id === undefined) return [];
  const name = textAt(layer, row, columns.name);
  const sharing = wordAt(layer, row, columns.sharing, SHARING_WORDS);
  const item = { id, ...(name && { name }), stage, sector, shape, schoolIds, ...(sharing && { sharing }) };
  return [{ item, layer, row }];
}

function schoolIdsAt(layer: Layer, row: number, column: string, finder: SchoolFinder): string[] {
  const what = { zh: '学区', en: 'the catchment' };
  const references = (requiredText(layer, row, column) ?? '').split(/[;；、]/).map((part) => part.trim());
  const found = references.flatMap((reference) => {
    if (reference === '') return [];
    const id = finder.idOf(reference);
    if (id === undefined)
      layer.problems.add(unknownSchool(layer, row, finder, { reference, column, severity: 'warning', what }));
    return id === undefined ? [] : [id];
  });
  return [...new Set(found)];
}

function noStage(layer: Layer, row: number) {
  return rowProblem(layer, row, {
    code: 'stage-missing',
    expected: { zh: '学段', en: 'a stage' },
    message: { zh: '学区没有学段。', en: 'the catchment has no stage.' },
  });
}
