import { z } from 'zod';
import { Edit } from './edit.ts';

const MOST_EDITS = 10_000;

/** 情景方案: a named list of edits and a cursor, over the base plan. Edits at or after the cursor are undone. */
export const Scenario = z.object({
  id: z.string().min(1).max(64),
  districtId: z.string(),
  name: z.string().min(1).max(120),
  description: z.string().max(4000),
  edits: z.array(Edit).max(MOST_EDITS),
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

const Said = Scenario.pick({ name: true, description: true, edits: true, cursor: true, archived: true });
const BEYOND = { error: 'cursor beyond the last edit', path: ['cursor'] };

/** What a client may say of a scenario; the server adds district, version and time. */
export const ScenarioDraft = Said.refine(({ cursor, edits }) => cursor <= edits.length, BEYOND);
export type ScenarioDraft = z.infer<typeof ScenarioDraft>;

/** A draft that repeats nothing: so many edits of the version before stay (`kept`), and its own follow them. */
export const ScenarioChange = Said.extend({ kept: z.number().int().min(0).max(MOST_EDITS).default(0) })
  .refine(({ cursor, kept, edits }) => cursor <= kept + edits.length, BEYOND)
  .refine(({ kept, edits }) => kept + edits.length <= MOST_EDITS, {
    error: `more than ${MOST_EDITS} edits`,
    path: ['edits'],
  });
export type ScenarioChange = z.infer<typeof ScenarioChange>;
