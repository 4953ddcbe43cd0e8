import type { ImportConfig } from './import-config.ts';
import type { ImportProblem } from './import-problem.ts';
import { sourcesOf } from './imported-files.ts';
import type { LayerKind } from './layer.ts';

/** Errors after which the rows of a file were not read at all, or not all of them. */
const UNREAD = new Set([
  'file-missing',
  'empty-file',
  'no-rows',
  'header-missing',
  'format-unknown',
  'sheet-missing',
  'xlsx-damaged',
  'xls-not-supported',
  'not-json',
  'not-geojson',
  'records-missing',
  'unknown-encoding',
  'shp-damaged',
  'shp-truncated',
  'dbf-missing',
  'dbf-damaged',
  'dbf-truncated',
  'dbf-count-differs',
]);

/** The same, or a column of it. */
const INCOMPLETE = new Set([...UNREAD, 'column-missing']);

/** Errors after which ground or points are missing from the map. */
const UNPLACED = new Set([
  ...UNREAD,
  'crs-missing',
  'crs-unknown',
  'crs-without-parameters',
  'not-degrees',
  'not-projected',
  'self-intersection',
  'area-empty',
  'geometry-broken',
  'geometry-expected',
  'geometry-unsupported',
  'position-out-of-range',
]);

/** What only seems wrong while a file of some kind is not read. */
const FOLLOWS: { kind: LayerKind; after: ReadonlySet<string>; codes: string[] }[] = [
  { kind: 'schools', after: UNREAD, codes: ['unknown-school', 'alias-unknown', 'school-without-catchment'] },
  { kind: 'schools', after: INCOMPLETE, codes: ['capacity-missing', 'enrolment-missing'] },
  { kind: 'schools', after: UNPLACED, codes: ['position-from-catchment', 'position-missing'] },
  { kind: 'capacities', after: INCOMPLETE, codes: ['capacity-missing', 'enrolment-missing'] },
  { kind: 'enrolment', after: INCOMPLETE, codes: ['enrolment-missing'] },
  {
    kind: 'catchments',
    after: UNPLACED,
    codes: ['compound-without-catchment', 'school-without-catchment', 'catchments-gap', 'outside-district'],
  },
  { kind: 'landscape', after: UNPLACED, codes: ['outside-district'] },
];

/**
 * Leaves out what only follows from a file that could not be read, and says so: a bureau that sent a damaged list of schools
 * needs to hear that, not that the school of every row of every other file is unknown.
 */
export function withoutConsequences(problems: ImportProblem[], config: ImportConfig): ImportProblem[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const causes = new Map<string, string>();
  for (const { kind, source } of sourcesOf(config)) {
    const ids = (source as { columns?: { id?: unknown } }).columns?.id;
    for (const { after, codes } of FOLLOWS.filter((each) => each.kind === kind)) {
      const isLost = errors.some(
        ({ code, file, column }) =>
          file === source.file && (after.has(code) || (code === 'column-missing' && column === ids)),
      );
      if (isLost) for (const code of codes) causes.set(code, causes.get(code) ?? source.file);
    }
  }
  const isConsequence = ({ code, severity }: ImportProblem) =>
    causes.has(code) && (severity === 'warning' || code === 'unknown-school');
  const hidden = new Map<string, number>();
  for (const problem of problems.filter(isConsequence)) {
    const cause = causes.get(problem.code)!;
    hidden.set(cause, (hidden.get(cause) ?? 0) + 1);
  }
  return [
    ...problems.filter((problem) => !isConsequence(problem)),
    ...[...hidden].map(([file, count]) => notListed(file, count)),
  ];
}

function notListed(file: string, count: number): ImportProblem {
  return {
    severity: 'warning',
    code: 'checks-left-out',
    file,
    found: String(count),
    message: {
      zh: `${file}：因本文件有上述错误，另有 ${count} 处连带问题未列出；改正后重新导入会再次核对。`,
      en: `${file}: ${count} problems that follow from the errors in this file are not listed; they are checked again once it is corrected.`,
    },
  };
}
