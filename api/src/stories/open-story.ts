import { type Database, readStory, type StoredStory } from '../db/index.ts';
import { Failure } from '../http/failure.ts';

/** A story as it is stored. Throws a `Failure` 404 where the district has none of that id. */
export async function openStory(database: Database, districtId: string, storyId: string): Promise<StoredStory> {
  const story = await readStory(database, districtId, storyId);
  if (!story) throw unknownStory(storyId);
  return story;
}

/** The refusal where the district has no story of the id. */
export function unknownStory(id: string): Failure {
  return new Failure(404, 'unknown-story', {
    zh: `这个规划区没有汇报提纲“${id}”。`,
    en: `The district has no story "${id}".`,
  });
}
