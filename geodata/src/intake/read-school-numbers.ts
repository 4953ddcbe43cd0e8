import { type Enrolment, GRADES, type Grade, STAGES, type Stage } from '../model/index.ts';
import type { Column, ImportConfig } from './import-config.ts';
import { type Layer, rowProblem } from './layer.ts';
import { MOST } from './most.ts';
import { numberAt, yearAt } from './read-cell.ts';
import type { SchoolDraft } from './read-schools.ts';
import { type Schools, schoolAt } from './school-at.ts';
import type { SchoolFinder } from './school-finder.ts';

/** Adds the counts of pupils by school and year. Rows of one school and year may complete one another, not contradict. */
export function readEnrolment(
  layers: Layer<ImportConfig['enrolment'][number]>[],
  schools: Schools,
  finder: SchoolFinder,
): void {
  const what = { zh: '在校生数据', en: 'the enrolment row' };
  for (const layer of layers) {
    for (const row of layer.rows) {
      const { schoolId: column, year: yearColumn, byGrade, byStage } = layer.source.columns;
      const school = schoolAt(layer, row, column, schools, finder, what);
      const year = yearAt(layer, row, yearColumn);
      const counts: Enrolment = { year: year ?? 0 };
      const grades = numbersBy(GRADES, byGrade, layer, row);
      const stages = numbersBy(STAGES, byStage, layer, row);
      if (grades) counts.byGrade = grades;
      if (stages) counts.byStage = stages;
      if (school && year !== undefined && (grades || stages)) addEnrolment(school.item, counts, layer, row);
    }
  }
  for (const { item } of schools.values()) item.enrolment.sort((a, b) => a.year - b.year);
}

/** Adds each school's own grade progression; where the file holds the share lost, it is turned into the share kept. */
export function readProgression(
  layers: Layer<ImportConfig['progression'][number]>[],
  schools: Schools,
  finder: SchoolFinder,
): void {
  const what = { zh: '升班率数据', en: 'the progression row' };
  for (const layer of layers) {
    for (const row of layer.rows) {
      const { schoolId: column, byGrade } = layer.source.columns;
      const school = schoolAt(layer, row, column, schools, finder, what);
      const limits = layer.source.isLoss ? { min: -1, max: 1 } : { min: 0, max: 2 };
      const rates = numbersBy(GRADES, byGrade, layer, row, limits);
      if (!school || !rates) continue;
      const kept = Object.entries(rates).map(([grade, rate]) => [grade, layer.source.isLoss ? 1 - rate : rate]);
      school.item.progression = { ...school.item.progression, ...Object.fromEntries(kept) };
    }
  }
}

function numbersBy<Key extends Grade | Stage>(
  keys: readonly Key[],
  columns: Partial<Record<Key, Column>> | undefined,
  layer: Layer,
  row: number,
  limits: { min: number; max: number } = { min: 0, max: MOST.pupils },
): Partial<Record<Key, number>> | undefined {
  const found: Partial<Record<Key, number>> = {};
  for (const key of keys) {
    const value = numberAt(layer, row, columns?.[key], limits);
    if (value !== undefined) found[key] = value;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

function addEnrolment(school: SchoolDraft, counts: Enrolment, layer: Layer, row: number): void {
  const known = school.enrolment.find(({ year }) => year === counts.year);
  if (!known) {
    school.enrolment.push(counts);
    return;
  }
  const repeated = [
    ...Object.keys(counts.byGrade ?? {}).filter((grade) => known.byGrade?.[grade as Grade] !== undefined),
    ...Object.keys(counts.byStage ?? {}).filter((stage) => known.byStage?.[stage as Stage] !== undefined),
  ];
  if (repeated.length > 0) {
    layer.problems.add(
      rowProblem(layer, row, {
        code: 'duplicate-enrolment',
        found: `${school.name} ${counts.year}`,
        expected: { zh: '每校每年一行', en: 'one row per school and year' },
        message: {
          zh: `「${school.name}」${counts.year} 年的在校生重复（${repeated.join('、')}）。`,
          en: `pupils of "${school.name}" in ${counts.year} are given twice (${repeated.join(', ')}).`,
        },
      }),
    );
    return;
  }
  if (counts.byGrade) known.byGrade = { ...known.byGrade, ...counts.byGrade };
  if (counts.byStage) known.byStage = { ...known.byStage, ...counts.byStage };
}
