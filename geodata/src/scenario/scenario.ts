import { z } from 'zod';
import { Edit } from './edit.ts';

/** 情景方案: a named list of edits and a cursor, over the base plan. Edits at or after the cursor are undone. */
export const Scenario = z.object({
  id: z.string().min(1).max(64),
  districtId: z.string(),
  name: z.string().min(1).max(120),
  description: z.string().max(4000),
  edits: z.array(Edit).max(10_000),
  cursor: z.number().int().min(0),
  /** 归档: kept and not shown among those that are worked on. */
  archived: z.boolean().default(false),
  /** Counts saves. A save that names an older version is a conflict. */
  version: z.number().int().min(1),
  updatedAt: z.string(),
});
export type Scenario = z.infer<typeof Scenario>;

/** What a list of scenarios shows. */
export const ScenarioSummary = Scenario.omit({ edits: true, cursor: true });
export type ScenarioSummary = z.infer<typeof ScenarioSummary>;

/** What a client may say of a scenario; the server adds district, version and time. */
export const ScenarioDraft = Scenario.pick({
  name: true,
  description: true,
  edits: true,
  cursor: true,
  archived: true,
}).refine((draft) => draft.cursor <= draft.edits.length, { error: 'cursor beyond the last edit', path: ['cursor'] });
export type ScenarioDraft = z.infer<typeof ScenarioDraft>;
