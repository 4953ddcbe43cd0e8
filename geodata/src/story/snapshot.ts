import { z } from 'zod';
import { Grade, LocalName, Stage } from '../model/index.ts';
import { written } from './written.ts';

const byYear = z.array(z.number().nullable());

/** One school in one stage: its numbers in the order of the snapshot's years. Null where they could not be computed. */
export const SnapshotRow = z.object({
  schoolId: z.string(),
  name: z.string(),
  stage: Stage,
  pupils: byYear,
  seats: byYear,
  classes: byYear,
  /** Pupils of the largest class. */
  largestClass: byYear,
});
export type SnapshotRow = z.infer<typeof SnapshotRow>;

/** What a finding said when it was frozen: which rule is broken by whom, by how much, in its own words. */
export const SnapshotFinding = z.object({
  rule: z.string(),
  ruleName: LocalName,
  metric: z.string(),
  severity: z.string(),
  subject: z.object({ kind: z.enum(['school', 'compound', 'district']), id: z.string(), name: z.string() }),
  stage: Stage,
  year: z.number().int(),
  grade: Grade.optional(),
  value: z.number(),
  limit: z.number(),
  unit: z.string(),
  sentence: LocalName,
});
export type SnapshotFinding = z.infer<typeof SnapshotFinding>;

/**
 * One stage of the whole district, in the order of the years: seats short, null where no school's number is known, and among them the
 * pupils whom no school takes.
 */
export const SnapshotShortage = z.object({ stage: Stage, seats: byYear, unassigned: byYear });
export type SnapshotShortage = z.infer<typeof SnapshotShortage>;

/** The numbers that a snapshot freezes. Pupils are expected values, to four decimals. */
export const SnapshotNumbers = z.object({
  years: z.array(z.number().int()),
  rows: z.array(SnapshotRow),
  findings: z.array(SnapshotFinding),
  shortage: z.array(SnapshotShortage),
});
export type SnapshotNumbers = z.infer<typeof SnapshotNumbers>;

/** What its maker says of a snapshot. */
export const SnapshotDraft = z.object({
  /** Empty: the base plan. */
  scenarioId: written(64),
  /** Who froze it, as that person writes the name; there are no accounts. */
  who: written(120).trim(),
  note: written(2000).trim(),
});
export type SnapshotDraft = z.infer<typeof SnapshotDraft>;

/** 数据快照: the numbers of a plan as they were at one moment, with what they came from. Never changed. */
export const Snapshot = SnapshotDraft.extend({
  id: z.string().min(1).max(64),
  districtId: z.string(),
  /** Name of the scenario at that moment; empty for the base plan. */
  scenarioName: z.string(),
  /** Version of the scenario at that moment; 0 for the base plan. */
  scenarioVersion: z.number().int().min(0),
  /** Hash of the base plan: the data version. */
  planHash: z.string(),
  /** Version of the program that computed the numbers. */
  appVersion: z.string(),
  /** Hash over the numbers. */
  numbersHash: z.string(),
  /** The moment, in ISO 8601. */
  at: z.string(),
});
export type Snapshot = z.infer<typeof Snapshot>;
