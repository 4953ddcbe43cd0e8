import { z } from 'zod';
import { CatchmentRepair } from './catchment-repair.ts';
import { GradeSystem } from './grade-system.ts';
import { LocalName } from './local-name.ts';
import { Rule } from './rule.ts';

/** Where one imported file came from and how it was read. */
export const Provenance = z.object({
  file: z.string(),
  layer: z.string(),
  sha256: z.string(),
  rows: z.number().int(),
  encoding: z.string().optional(),
  crs: z.string().optional(),
  /** How the coordinate system was known. */
  crsFrom: z.enum(['config', 'prj', 'format', 'assumed']).optional(),
});
export type Provenance = z.infer<typeof Provenance>;

/** 规划区: the area being planned, with all its data. */
export const District = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  name: LocalName,
  /** True where the data was made up for demonstration; the interface says so everywhere. */
  synthetic: z.boolean(),
  /** The autumn of the newest enrolment; the simulation starts here. */
  baseYear: z.number().int().min(1990).max(2100),
  gradeSystems: z.array(GradeSystem).min(1),
  /** System of children whose school is unknown. */
  defaultSystem: z.string().min(1),
  rulePackIds: z.array(z.string()),
  /** The customer's own rules (本地规则): one with the id of a rule of a pack stands in its place. */
  rules: z.array(Rule).optional(),
  /** Source line shown under maps and exports. */
  source: LocalName,
  provenance: z.array(Provenance),
  /** What the import mended in the borders of catchments, the largest first; left out where they were exact. */
  repairs: z.array(CatchmentRepair).optional(),
});
export type District = z.infer<typeof District>;
