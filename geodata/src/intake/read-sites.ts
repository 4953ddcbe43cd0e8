import type { Site, SiteOption } from '../model/index.ts';
import type { ImportConfig } from './import-config.ts';
import { type Layer, type Located, rowProblem } from './layer.ts';
import { MOST } from './most.ts';
import { numberAt, requiredText, textAt, yearAt } from './read-cell.ts';
import { placeAt } from './read-place.ts';
import { STAGE_WORDS } from './words.ts';

type SiteLayer = Layer<ImportConfig['sites'][number]>;

/** Reads candidate sites with the schools that may be built on them. */
export function readSites(layers: SiteLayer[]): Located<Site>[] {
  return layers.flatMap((layer) => layer.rows.flatMap((row) => readSite(layer, row)));
}

function readSite(layer: SiteLayer, row: number): Located<Site>[] {
  const { columns } = layer.source;
  const id = requiredText(layer, row, columns.id);
  const name = requiredText(layer, row, columns.name);
  const availableFrom = yearAt(layer, row, columns.availableFrom);
  const options = optionsAt(layer, row, columns.options);
  const areaM2 = numberAt(layer, row, columns.areaM2, { min: 0, max: MOST.areaM2 });
  const landCostWan = numberAt(layer, row, columns.landCostWan, { min: 0, max: MOST.costWan });
  const landUse = textAt(layer, row, columns.landUse);
  const place = placeAt(layer, row);
  if (id === undefined || name === undefined || availableFrom === undefined || !place || options.length === 0)
    return [];
  const site: Site = { id, name, ...place, availableFrom, options };
  if (landUse !== undefined) site.landUse = landUse;
  if (areaM2) site.areaM2 = areaM2;
  if (landCostWan !== undefined) site.landCostWan = landCostWan;
  return [{ item: site, layer, row }];
}

/** "primary:24,36;junior:24", with stages in Chinese or English. */
function optionsAt(layer: SiteLayer, row: number, column: string): SiteOption[] {
  const text = requiredText(layer, row, column) ?? '';
  return text.split(/[;；]/).flatMap((part) => {
    if (part.trim() === '') return [];
    const match = /^\s*([^:：]+?)\s*[:：]\s*(\d+(?:\s*[,，、]\s*\d+)*)\s*$/.exec(part);
    const stages = match && STAGE_WORDS[match[1]!.toLowerCase()];
    const sizes = match ? match[2]!.split(/[,，、]/).map(Number) : [];
    if (stages?.length === 1 && sizes.every((classes) => classes > 0 && classes <= MOST.classes)) {
      return sizes.map((classes) => ({ stage: stages[0]!, classes }));
    }
    layer.problems.add(
      rowProblem(layer, row, {
        code: 'options-expected',
        column,
        found: part.trim(),
        expected: { zh: '「学段:班数,班数」', en: '"stage:classes,classes"' },
        message: {
          zh: `找到「${part.trim()}」，应为「学段:班数」，如 primary:24,36;junior:24。`,
          en: `found "${part.trim()}", expected "stage:classes" such as primary:24,36;junior:24.`,
        },
      }),
    );
    return [];
  });
}
