import { Resources } from '../model/index.ts';
import type { ImportConfig } from './import-config.ts';
import { type Layer, rowProblem } from './layer.ts';
import { MOST } from './most.ts';
import { numberAt, wordAt } from './read-cell.ts';
import { type Schools, schoolAt } from './school-at.ts';
import type { SchoolFinder } from './school-finder.ts';
import { ONE_STAGE_WORDS } from './words.ts';

const KEYS = Resources.keyof().options;

/** Adds what schools have for each stage (办学资源): teachers, rooms, equipment. One row for each school and stage. */
export function readResources(
  layers: Layer<ImportConfig['resources'][number]>[],
  schools: Schools,
  finder: SchoolFinder,
): void {
  const what = { zh: '办学资源', en: 'the resources row' };
  for (const layer of layers) {
    const { schoolId, stage: stageColumn, numbers } = layer.source.columns;
    for (const row of layer.rows) {
      const school = schoolAt(layer, row, schoolId, schools, finder, what)?.item;
      const stage = wordAt(layer, row, stageColumn, ONE_STAGE_WORDS);
      const found = KEYS.flatMap((key) => {
        const value = numberAt(layer, row, numbers[key], { min: 0, max: MOST.resources });
        return value === undefined ? [] : [[key, value] as const];
      });
      if (!school || !stage || found.length === 0) continue;
      if (school.resources?.[stage]) layer.problems.add(givenTwice(layer, row, school.name, stage));
      else school.resources = { ...school.resources, [stage]: Object.fromEntries(found) };
    }
  }
}

function givenTwice(layer: Layer, row: number, name: string, stage: string) {
  return rowProblem(layer, row, {
    code: 'duplicate-resources',
    found: `${name} ${stage}`,
    expected: { zh: '每校每学段一行', en: 'one row per school and stage' },
    message: {
      zh: `「${name}」的办学资源（${stage}）重复。`,
      en: `the resources of "${name}" (${stage}) are given twice.`,
    },
  });
}
