import { type Applicants, DEFAULT_ENROLMENT_ORDER } from '../model/index.ts';
import type { ImportConfig } from './import-config.ts';
import { type Layer, rowProblem } from './layer.ts';
import { MOST } from './most.ts';
import { numberAt, wordAt, yearAt } from './read-cell.ts';
import { type Schools, schoolAt } from './school-at.ts';
import type { SchoolFinder } from './school-finder.ts';
import { ONE_STAGE_WORDS } from './words.ts';

type ApplicantsLayer = Layer<ImportConfig['applicants'][number]>;

/** Adds the applicants (报名) of schools by group of the enrolment order. One row for each school, stage and year. */
export function readApplicants(
  config: ImportConfig,
  layers: ApplicantsLayer[],
  schools: Schools,
  finder: SchoolFinder,
): void {
  const what = { zh: '报名数据', en: 'the applicants row' };
  const groups = (config.assumptions.enrolmentOrder ?? DEFAULT_ENROLMENT_ORDER).groups.map(({ id }) => id);
  for (const layer of layers) {
    const { schoolId, stage: stageColumn, year: yearColumn, byGroup, locked } = layer.source.columns;
    for (const group of new Set([...Object.keys(byGroup), ...Object.keys(locked ?? {})])) {
      if (!groups.includes(group)) layer.problems.add(unknownGroup(layer, group, groups));
    }
    for (const row of layer.rows) {
      const school = schoolAt(layer, row, schoolId, schools, finder, what)?.item;
      const stage = wordAt(layer, row, stageColumn, ONE_STAGE_WORDS);
      const year = yearAt(layer, row, yearColumn);
      const counts = countsBy(layer, row, byGroup);
      const lockedCounts = countsBy(layer, row, locked ?? {});
      for (const [group, count] of Object.entries(lockedCounts)) {
        if (count > (counts[group] ?? 0)) layer.problems.add(moreLocked(layer, row, locked![group]!, count));
      }
      if (!school || !stage || year === undefined || Object.keys(counts).length === 0) continue;
      const item: Applicants = { year, stage, byGroup: counts };
      if (Object.keys(lockedCounts).length > 0) item.locked = lockedCounts;
      if (school.applicants?.some((each) => each.year === year && each.stage === stage)) {
        layer.problems.add(givenTwice(layer, row, `${school.name} ${year} ${stage}`));
      } else school.applicants = [...(school.applicants ?? []), item];
    }
  }
}

function countsBy(layer: ApplicantsLayer, row: number, columns: Record<string, string>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([group, column]) => {
      const count = numberAt(layer, row, column, { whole: true, min: 0, max: MOST.pupils });
      return count === undefined ? [] : [[group, count]];
    }),
  );
}

function unknownGroup(layer: ApplicantsLayer, group: string, groups: readonly string[]) {
  const { file } = layer.table;
  const known = groups.join('、');
  return {
    severity: 'error' as const,
    code: 'unknown-group',
    file,
    found: group,
    expected: { zh: known, en: groups.join(', ') },
    message: {
      zh: `${file}：配置中的招生顺位「${group}」不在 "enrolmentOrder" 里，现有：${known}。`,
      en: `${file}: the config names the group "${group}", which is not in "enrolmentOrder"; there are: ${groups.join(', ')}.`,
    },
  };
}

function moreLocked(layer: ApplicantsLayer, row: number, column: string, count: number) {
  return rowProblem(layer, row, {
    code: 'more-locked-than-applicants',
    column,
    found: String(count),
    expected: { zh: '不超过该顺位的报名人数', en: 'at most the applicants of the group' },
    message: {
      zh: `找到 ${count}，学位已占用的人数多于该顺位的报名人数。`,
      en: `found ${count}, more with a taken seat than applicants in the group.`,
    },
  });
}

function givenTwice(layer: ApplicantsLayer, row: number, found: string) {
  return rowProblem(layer, row, {
    code: 'duplicate-applicants',
    found,
    expected: { zh: '每校每学段每年一行', en: 'one row per school, stage and year' },
    message: { zh: `「${found}」的报名数据重复。`, en: `the applicants of "${found}" are given twice.` },
  });
}
