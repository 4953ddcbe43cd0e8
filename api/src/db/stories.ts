import { randomUUID } from 'node:crypto';
import { Story, type StoryDraft } from '@xuetu/geodata/story';
import sql, { type Sql } from 'sql-template-tag';
import { z } from 'zod';
import type { Database } from './database.ts';

/** A story with what storage knows of it. */
export const StoredStory = Story.extend({
  districtId: z.string(),
  /** Counts saves. A save that names an older version is a conflict. */
  version: z.number().int().min(1),
  updatedAt: z.string(),
});
export type StoredStory = z.infer<typeof StoredStory>;

/** What a list of stories shows. */
export const StorySummary = StoredStory.omit({ views: true }).extend({
  /** How many views it has. */
  length: z.number().int(),
});
export type StorySummary = z.infer<typeof StorySummary>;

const KNOWN = sql`id, district_id as "districtId", name, version, updated_at`;

/** The stories of a district, newest save first. */
export async function storyList(database: Database, districtId: string): Promise<StorySummary[]> {
  const columns = sql`${KNOWN}, jsonb_array_length(views) as length`;
  const rows = await select(database, columns, sql`district_id = ${districtId}`);
  return rows.map((row) => StorySummary.parse(row));
}

/** One story, or null where the district has none of that id. */
export async function readStory(database: Database, districtId: string, storyId: string): Promise<StoredStory | null> {
  const [row] = await select(database, sql`${KNOWN}, views`, sql`district_id = ${districtId} and id = ${storyId}`);
  return row ? StoredStory.parse(row) : null;
}

async function select(database: Database, columns: Sql, where: Sql): Promise<object[]> {
  const rows = await database.query<{ updated_at: Date }>(
    sql`select ${columns} from stories where ${where} order by updated_at desc, id`,
  );
  return rows.map(({ updated_at, ...row }) => ({ ...row, updatedAt: updated_at.toISOString() }));
}

/** What became of a save: a save that names an older version changes nothing and answers what is stored now. */
export type StorySave =
  | { outcome: 'saved'; story: StoredStory }
  | { outcome: 'conflict'; current: StoredStory }
  | { outcome: 'unknown' };

/**
 * Stores a new story under the id that its maker gave it, so that a creation whose answer was lost can be asked for again: an id that is
 * taken in the district is a conflict. Unknown where there is no such district, or where the id is taken in another.
 */
export function createStory(
  database: Database,
  districtId: string,
  draft: StoryDraft,
  id: string = randomUUID(),
): Promise<StorySave> {
  return database.transaction(async (work): Promise<StorySave> => {
    const made = await work.query(sql`
      insert into stories (id, district_id, name, views, version, updated_at)
      select ${id}, id, ${draft.name}, ${JSON.stringify(draft.views)}::text::jsonb, 1, now()
      from districts where id = ${districtId}
      on conflict (id) do nothing
      returning id`);
    return saveOf(made.length > 0, await readStory(work, districtId, id));
  });
}

/** Replaces a story's content if `version` is still the stored one, and counts the version up. */
export function saveStory(
  database: Database,
  districtId: string,
  storyId: string,
  version: number,
  draft: StoryDraft,
): Promise<StorySave> {
  return database.transaction(async (work): Promise<StorySave> => {
    const saved = await work.query(sql`
      update stories set name = ${draft.name}, views = ${JSON.stringify(draft.views)}::text::jsonb,
        version = version + 1, updated_at = now()
      where district_id = ${districtId} and id = ${storyId} and version = ${version}
      returning id`);
    return saveOf(saved.length > 0, await readStory(work, districtId, storyId));
  });
}

function saveOf(isDone: boolean, story: StoredStory | null): StorySave {
  if (!story) return { outcome: 'unknown' };
  return isDone ? { outcome: 'saved', story } : { outcome: 'conflict', current: story };
}

/** Deletes a story; answers whether there was one. */
export async function deleteStory(database: Database, districtId: string, storyId: string): Promise<boolean> {
  const gone = await database.query(
    sql`delete from stories where district_id = ${districtId} and id = ${storyId} returning id`,
  );
  return gone.length > 0;
}
