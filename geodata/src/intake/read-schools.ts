import { type School, type SchoolStage, STAGES, type Stage } from '../model/index.ts';
import type { Column, ImportConfig } from './import-config.ts';
import { type Layer, type Located, rowProblem } from './layer.ts';
import { MOST } from './most.ts';
import { numberAt, requiredText, textAt, unknownWord, wordAt } from './read-cell.ts';
import { isPlaceless, placeAt } from './read-place.ts';
import { schoolDetails, temporaryAt } from './read-school-details.ts';
import { OWNERSHIP_WORDS, STAGE_WORDS, SYSTEM_WORDS, YES_WORDS } from './words.ts';

/** A school as far as it has been read; the position may come from a later file. */
export type SchoolDraft = Omit<School, 'location'> & { location?: School['location'] };

type SchoolLayer = Layer<ImportConfig['schools'][number]>;

/** Reads schools; rows of one id with different stages are one school. Layers that complete others come after them. */
export function readSchools(config: ImportConfig, layers: SchoolLayer[]): Map<string, Located<SchoolDraft>> {
  const schools = new Map<string, Located<SchoolDraft>>();
  for (const layer of layers) {
    for (const row of layer.rows) {
      const id = requiredText(layer, row, layer.source.columns.id);
      if (id === undefined) continue;
      const known = schools.get(id);
      if (layer.source.completes) {
        if (known) complete(config, known.item, layer, row);
      } else if (known) {
        mergeStages(known, layer, row);
      } else {
        schools.set(id, { item: readSchool(config, layer, row, id), layer, row });
      }
    }
  }
  return schools;
}

function readSchool(config: ImportConfig, layer: SchoolLayer, row: number, id: string): SchoolDraft {
  const { columns } = layer.source;
  const school: SchoolDraft = {
    id,
    name: requiredText(layer, row, columns.name) ?? id,
    system: systemAt(config, layer, row),
    ownership: wordAt(layer, row, columns.ownership, OWNERSHIP_WORDS) ?? 'public',
    stages: stagesAt(layer, row),
    enrolment: [],
  };
  if (school.stages.length === 0) layer.problems.add(noStage(layer, row));
  const location = locationAt(layer, row);
  if (location) school.location = location;
  fill(config, school, layer, row);
  return school;
}

/** A row without any place is no mistake here: another file or the school's catchment may say it. */
function locationAt(layer: SchoolLayer, row: number): School['location'] | undefined {
  return isPlaceless(layer, row) ? undefined : placeAt(layer, row)?.point;
}

function fill(config: ImportConfig, school: SchoolDraft, layer: SchoolLayer, row: number): void {
  const { columns } = layer.source;
  const selective = wordAt(layer, row, columns.selective, YES_WORDS);
  const area = { min: 0, max: MOST.areaM2 };
  const found: Partial<SchoolDraft> = {
    nameEn: textAt(layer, row, columns.nameEn),
    selective: selective === undefined ? undefined : selective === 'yes',
    siteAreaM2: numberAt(layer, row, columns.siteAreaM2, area) || undefined,
    floorAreaM2: numberAt(layer, row, columns.floorAreaM2, area) || undefined,
    groupId: textAt(layer, row, columns.groupId),
    areaId: textAt(layer, row, columns.areaId),
    openFrom: numberAt(layer, row, columns.openFrom, { whole: true, min: 1800, max: 2200 }),
    ...schoolDetails(
      layer,
      row,
      school.stages.map(({ stage }) => stage),
      systemsOf(config),
    ),
  };
  const classes = Object.entries(columns.classesByGrade ?? {}).flatMap(([grade, column]) => {
    const count = numberAt(layer, row, column, { whole: true, min: 0, max: MOST.classes });
    return count === undefined ? [] : [[grade, count]];
  });
  if (classes.length > 0) found.classesByGrade = Object.fromEntries(classes);
  Object.assign(school, Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)));
}

function complete(config: ImportConfig, school: SchoolDraft, layer: SchoolLayer, row: number): void {
  school.name = textAt(layer, row, layer.source.columns.name) ?? school.name;
  school.location = locationAt(layer, row) ?? school.location;
  for (const stage of stagesAt(layer, row)) {
    const own = school.stages.find((other) => other.stage === stage.stage);
    if (own) Object.assign(own, stage);
  }
  fill(config, school, layer, row);
}

function mergeStages(known: Located<SchoolDraft>, layer: SchoolLayer, row: number): void {
  if (layer.source.repeats === 'first') return;
  const more = stagesAt(layer, row);
  const repeated = more.filter(({ stage }) => known.item.stages.some((own) => own.stage === stage));
  if (more.length > 0 && repeated.length === 0 && layer.source.columns.stage !== undefined) {
    known.item.stages.push(...more);
    return;
  }
  const first = known.layer.table.rowNumbers[known.row];
  layer.problems.add(
    rowProblem(layer, row, {
      code: 'duplicate-id',
      column: layer.source.columns.id,
      found: known.item.id,
      expected: { zh: '不重复的编号', en: 'an id that appears once' },
      message: {
        zh: `学校编号「${known.item.id}」重复，首次出现在 ${known.layer.table.file} 第 ${first} 行。`,
        en: `school id "${known.item.id}" appears again; it was first used in ${known.layer.table.file}, row ${first}.`,
      },
    }),
  );
}

function systemAt(config: ImportConfig, layer: SchoolLayer, row: number): string {
  const found = textAt(layer, row, layer.source.columns.system);
  if (found === undefined) return config.defaultSystem;
  const id = SYSTEM_WORDS[found] ?? found;
  const known = systemsOf(config);
  if (known.includes(id)) return id;
  const list = known.join('、');
  layer.problems.add(unknownWord(layer, row, layer.source.columns.system, found, { zh: list, en: list }));
  return config.defaultSystem;
}

function systemsOf(config: ImportConfig): string[] {
  return [...new Set(['63', '54', ...config.gradeSystems.map((system) => system.id)])];
}

function stagesAt(layer: SchoolLayer, row: number): SchoolStage[] {
  const { columns } = layer.source;
  const numbers = STAGES.map((stage) => stageNumbers(layer, row, stage));
  const named = namedStages(layer, row, columns.stage) ?? columns.stages;
  return STAGES.flatMap((stage, index) => {
    const found = numbers[index]!;
    const offered = named ? named.includes(stage) : Object.values(found).some((value) => value > 0);
    const temporary = temporaryAt(layer, row, stage);
    return offered ? [{ stage, ...found, ...(temporary && { temporary }) }] : [];
  });
}

function namedStages(layer: SchoolLayer, row: number, column: Column | undefined): Stage[] | undefined {
  if (column === undefined) return undefined;
  const text = textAt(layer, row, column) ?? '';
  return text.split(/[;；、,，+/]/).flatMap((part) => {
    const word = part.trim().toLowerCase();
    if (word === '') return [];
    const stages = STAGE_WORDS[word];
    if (!stages) {
      const list = Object.keys(STAGE_WORDS).join('、');
      layer.problems.add(unknownWord(layer, row, column, part.trim(), { zh: list, en: list }));
    }
    return stages ?? [];
  });
}

function stageNumbers(layer: SchoolLayer, row: number, stage: Stage): Record<string, number> {
  const { classSize, classes, rooms, maxClasses, seats } = layer.source.columns;
  const few = { whole: true, min: 0, max: MOST.classes };
  const found = {
    classSize: numberAt(layer, row, classSize?.[stage], { whole: true, min: 1, max: 100 }),
    classes: numberAt(layer, row, classes?.[stage], few),
    rooms: numberAt(layer, row, rooms?.[stage], few),
    maxClasses: numberAt(layer, row, maxClasses?.[stage], few),
    seats: numberAt(layer, row, seats?.[stage], { whole: true, min: 0, max: MOST.pupils }),
  };
  return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, number] => entry[1] !== undefined));
}

function noStage(layer: Layer, row: number) {
  return rowProblem(layer, row, {
    code: 'stage-missing',
    expected: { zh: '至少一个学段', en: 'at least one stage' },
    message: {
      zh: '没有学段：学段列为空，各学段的班数、学位也都为空。',
      en: 'no stage: the stage is empty and so are the classes and seats of every stage.',
    },
  });
}
