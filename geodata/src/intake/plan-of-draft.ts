import { z } from 'zod';
import {
  Births,
  BUILT_IN_GRADE_SYSTEMS,
  Catchment,
  Compound,
  CompoundAssignment,
  DEFAULT_ASSUMPTIONS,
  District,
  Landscape,
  type Plan,
  School,
  Site,
  Street,
} from '../model/index.ts';
import type { DraftPlan } from './draft-plan.ts';
import type { ImportConfig } from './import-config.ts';
import { type Located, rowProblem } from './layer.ts';
import type { ProblemList } from './problem-list.ts';

const zh = z.locales.zhCN().localeError;

/** The plan of what was read, ordered by id and validated item by item by the model's own schemas. */
export function planOfDraft(
  config: ImportConfig,
  draft: DraftPlan,
  told: Pick<District, 'provenance' | 'repairs'>,
  problems: ProblemList,
): Plan | null {
  const district = District.safeParse(districtOf(config, told));
  if (!district.success) {
    problems.add(...district.error.issues.map((issue) => configProblem(issue)));
    return null;
  }
  return {
    district: district.data,
    schools: valid(School, draft.schools.filter(isPlaced), problems).toSorted(byId),
    compounds: valid(Compound, draft.compounds, problems).toSorted(byId),
    catchments: valid(Catchment, draft.catchments, problems).toSorted(byId),
    assignments: valid(CompoundAssignment, draft.assignments, problems).toSorted(
      (a, b) => compare(a.compoundId, b.compoundId) || compare(a.stage, b.stage),
    ),
    sites: valid(Site, draft.sites, problems).toSorted(byId),
    streets: valid(Street, draft.streets, problems).toSorted(byId),
    landscape: valid(Landscape, draft.landscape, problems).toSorted(byId),
    births: valid(Births, draft.births, problems).toSorted(
      (a, b) => compare(a.areaId, b.areaId) || a.year - b.year || compare(a.vintage, b.vintage),
    ),
    assumptions: { ...DEFAULT_ASSUMPTIONS, ...config.assumptions },
  };
}

/** A school without a position has been reported where its row was read. */
function isPlaced({ item }: DraftPlan['schools'][number]): boolean {
  return item.location !== undefined && item.stages.length > 0;
}

function districtOf(
  config: ImportConfig,
  { provenance, repairs = [] }: Pick<District, 'provenance' | 'repairs'>,
): District {
  const own = new Set(config.gradeSystems.map(({ id }) => id));
  return {
    id: config.id,
    name: config.name,
    synthetic: config.synthetic,
    baseYear: config.baseYear,
    gradeSystems: [...BUILT_IN_GRADE_SYSTEMS.filter(({ id }) => !own.has(id)), ...config.gradeSystems],
    defaultSystem: config.defaultSystem,
    rulePackIds: config.rulePackIds,
    ...(config.rules.length > 0 && { rules: config.rules }),
    source: config.source,
    provenance,
    ...(repairs.length > 0 && { repairs }),
  };
}

function valid<Schema extends z.ZodType>(
  schema: Schema,
  items: Located<unknown>[],
  problems: ProblemList,
): z.output<Schema>[] {
  return items.flatMap(({ item, layer, row }) => {
    const parsed = schema.safeParse(item);
    if (parsed.success) return [parsed.data];
    const chinese = schema.safeParse(item, { error: zh }).error?.issues ?? [];
    for (const [at, issue] of parsed.error.issues.entries()) {
      const field = issue.path.join('.');
      problems.add(
        rowProblem(layer, row, {
          code: 'value-not-allowed',
          found: field,
          message: {
            zh: `「${field}」的值不被允许：${chinese[at]?.message ?? issue.message}。`,
            en: `the value of "${field}" is not allowed: ${issue.message}.`,
          },
        }),
      );
    }
    return [];
  });
}

function configProblem(issue: z.core.$ZodIssue) {
  const field = issue.path.join('.');
  return {
    severity: 'error' as const,
    code: 'config-value',
    file: 'config',
    column: field,
    message: { zh: `配置项「${field}」：${issue.message}。`, en: `config "${field}": ${issue.message}.` },
  };
}

function byId(a: { id: string }, b: { id: string }): number {
  return compare(a.id, b.id);
}

/** By code unit, the same on every machine whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
