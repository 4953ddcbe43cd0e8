import { type Compound, type CompoundAssignment, type Phase, Stage } from '../model/index.ts';
import type { ImportConfig } from './import-config.ts';
import { type Layer, type Located, rowProblem } from './layer.ts';
import { MOST } from './most.ts';
import { numberAt, requiredText, textAt, yearAt } from './read-cell.ts';
import { placeAt } from './read-place.ts';
import type { SchoolFinder } from './school-finder.ts';
import { unknownSchool } from './unknown-school.ts';

type CompoundLayer = Layer<ImportConfig['compounds'][number]>;

/** Compounds and the schools said explicitly for them. */
export interface CompoundsRead {
  compounds: Located<Compound>[];
  assignments: Located<CompoundAssignment>[];
}

/** Reads compounds with their phases, children by age, and explicit assignments. */
export function readCompounds(config: ImportConfig, layers: CompoundLayer[], finder: SchoolFinder): CompoundsRead {
  const read: CompoundsRead = { compounds: [], assignments: [] };
  for (const layer of layers) {
    for (const row of layer.rows) {
      const compound = readCompound(config, layer, row);
      if (!compound) continue;
      read.compounds.push({ item: compound, layer, row });
      for (const item of readAssignments(layer, row, compound.id, finder)) read.assignments.push({ item, layer, row });
    }
  }
  return read;
}

function readCompound(config: ImportConfig, layer: CompoundLayer, row: number): Compound | undefined {
  const { columns } = layer.source;
  const id = requiredText(layer, row, columns.id);
  const name = requiredText(layer, row, columns.name);
  const place = placeAt(layer, row);
  const households = numberAt(layer, row, columns.households, { min: 0, max: MOST.households });
  const phases = phasesAt(layer, row);
  const children = Object.entries(columns.childrenByAge ?? {}).flatMap(([age, column]) => {
    const count = numberAt(layer, row, column, { min: 0, max: MOST.pupils });
    return count === undefined ? [] : [[age, count]];
  });
  if (id === undefined || name === undefined || !place) return undefined;
  const compound: Compound = { id, name, ...place, phases };
  const area = textAt(layer, row, columns.areaId);
  const yieldType = textAt(layer, row, columns.yieldType);
  if (households !== undefined) compound.households = households;
  if (area !== undefined) compound.areaId = config.areaAliases[area] ?? area;
  if (yieldType !== undefined) compound.yieldType = yieldType;
  if (children.length > 0) compound.childrenByAge = Object.fromEntries(children);
  return compound;
}

function readAssignments(
  layer: CompoundLayer,
  row: number,
  compoundId: string,
  finder: SchoolFinder,
): CompoundAssignment[] {
  const what = { zh: '小区', en: 'the compound' };
  return Object.entries(layer.source.columns.assigned ?? {}).flatMap(([stage, column]) => {
    const references = (textAt(layer, row, column) ?? '').split(/[;；、]/).map((part) => part.trim());
    const named = references.filter((reference) => reference !== '');
    const found = named.flatMap((reference) => {
      const id = finder.idOf(reference);
      if (id === undefined)
        layer.problems.add(unknownSchool(layer, row, finder, { reference, column, severity: 'error', what }));
      return id === undefined ? [] : [id];
    });
    const ids = [...new Set(found)];
    const schools = ids.map((schoolId) => ({ schoolId, share: 1 / ids.length }));
    return ids.length === 0 ? [] : [{ compoundId, stage: Stage.parse(stage), schools }];
  });
}

function phasesAt(layer: CompoundLayer, row: number): Phase[] {
  const { phases } = layer.source.columns;
  if (phases === undefined) return [];
  const read = typeof phases === 'string' ? phasesOfText(layer, row, phases) : phasesOfPairs(layer, row, phases);
  return read.sort((a, b) => a.year - b.year);
}

function phasesOfPairs(layer: CompoundLayer, row: number, pairs: { year: string; households: string }[]): Phase[] {
  return pairs.flatMap((pair) => {
    const households = numberAt(layer, row, pair.households, {
      whole: true,
      min: -MOST.households,
      max: MOST.households,
    });
    if (households === undefined || households === 0) return [];
    const year = yearAt(layer, row, pair.year);
    return year === undefined ? [] : [{ year, households }];
  });
}

function phasesOfText(layer: CompoundLayer, row: number, column: string): Phase[] {
  const text = textAt(layer, row, column) ?? '';
  return text.split(/[;；、]/).flatMap((part) => {
    if (part.trim() === '') return [];
    const match = /^\s*(\d{4})\s*年?\s*:\s*(-?\d+)\s*$/.exec(part.normalize('NFKC'));
    const [year, households] = [Number(match?.[1]), Number(match?.[2])];
    if (year >= 1900 && year <= 2200 && Math.abs(households) <= MOST.households) return [{ year, households }];
    layer.problems.add(
      rowProblem(layer, row, {
        code: 'phases-expected',
        column,
        found: part.trim(),
        expected: { zh: '「年份:户数」，用分号隔开', en: '"year:households" separated by semicolons' },
        message: {
          zh: `找到「${part.trim()}」，应为「年份:户数」，如 2024:300;2026:450。`,
          en: `found "${part.trim()}", expected "year:households" such as 2024:300;2026:450.`,
        },
      }),
    );
    return [];
  });
}
