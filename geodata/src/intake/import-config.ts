import { z } from 'zod';
import { Assumptions, Grade, GradeSystem, LocalName, Resources, Rule, Stage } from '../model/index.ts';

/** The rule packs a config may name; the rules themselves are kept where findings are made. */
const RULE_PACK_IDS = [
  'seats',
  'cn-national',
  'cn-shandong',
  'cn-basic-balance-2012',
  'cn-basic-balance-monitoring',
] as const;

/** How a file is opened. Columns are named by their header text. */
export const FileSource = z.strictObject({
  /** Path relative to the config's folder or to `root`; a shapefile is named by its .shp and read with its .dbf, .prj and .cpg. */
  file: z.string().min(1),
  format: z.enum(['csv', 'xlsx', 'geojson', 'shapefile', 'json']).optional(),
  sheet: z.string().optional(),
  /** 1-based row of the column names; rows above it are skipped. Default 1. */
  headerRow: z.number().int().min(1).optional(),
  encoding: z.enum(['utf-8', 'gbk']).optional(),
  /** EPSG:4326, EPSG:4490, EPSG:4547 ..., GCJ-02 or BD-09. Default: the .prj, or the format's own. */
  crs: z.string().optional(),
  /** For json: path to the array of records, for example "schools". */
  records: z.string().optional(),
  /** Keep only rows whose column equals (`equals`) or is not empty (`notEmpty`), the last edition by a date column (`latest`), or all but some values (`except`). */
  where: z
    .array(
      z.strictObject({
        column: z.string(),
        equals: z.union([z.string(), z.number()]).optional(),
        notEmpty: z.literal(true).optional(),
        latest: z.literal(true).optional(),
        except: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  /** Values to replace before reading, by column: {"学段": {"小学": "primary"}}. */
  values: z.record(z.string(), z.record(z.string(), z.string())).optional(),
});
export type FileSource = z.infer<typeof FileSource>;

/** A column by name, or a constant for every row. */
const Column = z.union([z.string(), z.strictObject({ constant: z.union([z.string(), z.number(), z.boolean()]) })]);
export type Column = z.infer<typeof Column>;
const StageColumns = z.partialRecord(Stage, Column);
const GradeColumns = z.partialRecord(Grade, z.string());

/** Columns that hold a position: two numbers, or none where the file has geometry of its own. */
const PositionColumns = { lng: z.string().optional(), lat: z.string().optional() };

/** A column for each number of Resources. */
const resourceColumns = z.partialRecord(Resources.keyof(), z.string());

/**
 * What `xuetu import` reads: the files of a district and how their columns map to our fields.
 * Several sources of one kind are read in order; `enrolment`, `stages` and `assignments` may complete rows of another file by id.
 */
export const ImportConfig = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  name: LocalName,
  synthetic: z.boolean().default(false),
  /** The autumn of the newest enrolment. */
  baseYear: z.number().int().min(1990).max(2100),
  source: LocalName,
  /** Folder of the files, relative to the config; `${NAME}` or `${NAME:-default}` takes an environment variable. */
  root: z.string().default('.'),
  gradeSystems: z.array(GradeSystem).default([]),
  defaultSystem: z.string().default('63'),
  rulePackIds: z.array(z.enum(RULE_PACK_IDS)).default([]),
  /** The customer's own rules (本地规则); one with the id of a rule of a pack stands in its place. */
  rules: z.array(Rule).default([]),
  assumptions: z.strictObject(Assumptions.shape).partial().default({}),
  /** Other spellings of a school's id or name found in the files: {"Fox Covert RC Primary": "Fox Covert RC Primary School"}. */
  aliases: z.record(z.string(), z.string()).default({}),
  /** Other spellings of a births area's id. */
  areaAliases: z.record(z.string(), z.string()).default({}),
  /** Where a layer has areas instead of points, a school stands at a point inside its area. */
  schools: z
    .array(
      FileSource.extend({
        /** Rows only fill in names, positions and columns of schools already read; other ids are left out. */
        completes: z.boolean().default(false),
        /** What a second row of the same id and stage is: a mistake, or a repetition to leave out. */
        repeats: z.enum(['error', 'first']).default('error'),
        columns: z.strictObject({
          id: Column,
          name: Column,
          nameEn: Column.optional(),
          ...PositionColumns,
          system: Column.optional(),
          ownership: Column.optional(),
          selective: Column.optional(),
          /** A column that holds a stage, or the same stages for every row. */
          stage: Column.optional(),
          stages: z.array(Stage).optional(),
          classSize: StageColumns.optional(),
          classes: StageColumns.optional(),
          rooms: StageColumns.optional(),
          maxClasses: StageColumns.optional(),
          seats: StageColumns.optional(),
          classesByGrade: GradeColumns.optional(),
          siteAreaM2: Column.optional(),
          floorAreaM2: Column.optional(),
          groupId: Column.optional(),
          areaId: Column.optional(),
          openFrom: Column.optional(),
          closedFrom: Column.optional(),
          /** 普通, 教学点, 特殊教育, 职业. */
          kind: Column.optional(),
          /** Another grade system from a year on: "2028:54", several separated by ; */
          systemChanges: Column.optional(),
          /** Where its leavers go: "一中:0.6;二中:0.4", or names alone for equal shares. */
          feedsInto: Column.optional(),
          /** Classrooms that all stages of the school may use. */
          sharedRooms: Column.optional(),
          /** Classes in makeshift rooms: "2026-2028:4" or "2026:4" (open end), several separated by ; */
          temporary: StageColumns.optional(),
          boarders: StageColumns.optional(),
          otherDistricts: StageColumns.optional(),
        }),
      }),
    )
    .min(1),
  /** Rows that complete a school's capacity from another file, joined by id. */
  capacities: z
    .array(
      FileSource.extend({
        columns: z.strictObject({
          schoolId: z.string(),
          seats: StageColumns.optional(),
          classes: StageColumns.optional(),
          rooms: StageColumns.optional(),
          total: StageColumns.optional(),
        }),
        /** How a school id becomes the key of this file: drop so many first characters. */
        dropIdCharacters: z.number().int().min(0).optional(),
        /** Several rows of one school: add them up, or keep the building with the most pupils and say what is left out. */
        repeats: z.enum(['sum', 'largest']).default('sum'),
      }),
    )
    .default([]),
  /** One row per school and year. */
  enrolment: z
    .array(
      FileSource.extend({
        columns: z.strictObject({
          schoolId: z.string(),
          year: Column,
          byGrade: GradeColumns.optional(),
          byStage: StageColumns.optional(),
        }),
      }),
    )
    .default([]),
  progression: z
    .array(
      FileSource.extend({
        columns: z.strictObject({ schoolId: z.string(), byGrade: GradeColumns }),
        /** Columns hold the share lost, not kept. */ isLoss: z.boolean().default(false),
      }),
    )
    .default([]),
  /** 办学资源: one row per school and stage; totals of the base year. */
  resources: z
    .array(
      FileSource.extend({
        columns: z.strictObject({ schoolId: z.string(), stage: Column, numbers: resourceColumns }),
      }),
    )
    .default([]),
  /** 报名: applicants for the first grade, one row per school, stage and year, a column for each group of the enrolment order. */
  applicants: z
    .array(
      FileSource.extend({
        columns: z.strictObject({
          schoolId: z.string(),
          stage: Column,
          year: Column,
          byGroup: z.record(z.string(), z.string()),
          locked: z.record(z.string(), z.string()).optional(),
        }),
      }),
    )
    .default([]),
  compounds: z
    .array(
      FileSource.extend({
        columns: z.strictObject({
          id: Column,
          name: Column,
          ...PositionColumns,
          households: z.string().optional(),
          yieldType: Column.optional(),
          areaId: z.string().optional(),
          /** Column of children by age: {"6": "age6"}. */
          childrenByAge: z.record(z.string().regex(/^\d{1,2}$/), z.string()).optional(),
          /** Pairs of columns, or one column of text like "2024:300;2026:450". */
          phases: z
            .union([z.array(z.strictObject({ year: z.string(), households: z.string() })), z.string()])
            .optional(),
          /** School of a stage, said explicitly. */
          assigned: z.partialRecord(Stage, z.string()).optional(),
        }),
      }),
    )
    .default([]),
  /** Borders of catchments of one stage closer than this are one: gaps are closed, overlaps cut, each told. 0 leaves the polygons as they are. */
  catchmentToleranceMetres: z.number().min(0).max(10).default(1),
  catchments: z
    .array(
      FileSource.extend({
        stage: Stage.optional(),
        sector: z.string().optional(),
        columns: z.strictObject({
          id: z.string().optional(),
          name: z.string().optional(),
          stage: z.string().optional(),
          /** One school, or several separated by ; or 、 */
          schoolIds: z.string(),
          /** How several schools share it: 按学位 or 按距离. */
          sharing: Column.optional(),
        }),
      }),
    )
    .default([]),
  sites: z
    .array(
      FileSource.extend({
        columns: z.strictObject({
          id: Column,
          name: Column,
          ...PositionColumns,
          landUse: z.string().optional(),
          areaM2: z.string().optional(),
          availableFrom: Column,
          /** Text like "primary:24,36;junior:24". */
          options: z.string(),
          landCostWan: z.string().optional(),
        }),
      }),
    )
    .default([]),
  streets: z
    .array(
      FileSource.extend({
        columns: z.strictObject({
          id: z.string().optional(),
          name: z.string().optional(),
          class: Column,
          bridge: z.string().optional(),
          crossing: Column.optional(),
        }),
      }),
    )
    .default([]),
  landscape: z
    .array(
      FileSource.extend({
        columns: z.strictObject({ id: z.string().optional(), name: z.string().optional(), kind: Column }),
      }),
    )
    .default([]),
  births: z
    .array(
      FileSource.extend({
        columns: z.strictObject({ areaId: Column, year: z.string(), count: z.string(), vintage: Column.optional() }),
      }),
    )
    .default([]),
});
export type ImportConfig = z.infer<typeof ImportConfig>;
