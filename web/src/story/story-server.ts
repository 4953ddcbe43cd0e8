import type { StoryDraft } from '@xuetu/geodata/story';
import { ask } from '../api/ask.ts';
import { client } from '../api/client.ts';
import type { Outcome } from '../api/outcome.ts';
import type { Failure } from '../state/app-state.ts';
import type { StoredStory } from './stored-story.ts';
import type { KeptStory } from './story-keeping.ts';

/** What became of telling the server: `away` is worth trying again, `refused` is not. */
export type StoryTold =
  | { kind: 'saved'; version: number }
  | { kind: 'conflict'; current: StoredStory }
  | { kind: 'gone' }
  | { kind: 'away' | 'refused'; failure: Failure };

/** Stores a story under its id where it was never stored, else on top of the version that was last heard of. */
export async function tellStory({ id, districtId, version }: KeptStory, draft: StoryDraft): Promise<StoryTold> {
  const stories = client.api.districts[':district'].stories;
  const answer: Outcome<{ story: StoredStory }> =
    version === null
      ? await ask(stories.$post({ param: { district: districtId }, json: { id, draft } }))
      : await ask(stories[':story'].$put({ param: { district: districtId, story: id }, json: { version, draft } }));
  if (answer.ok) return { kind: 'saved', version: answer.value.story.version };
  const { failure, details } = answer;
  if (failure.code === 'version-conflict')
    return { kind: 'conflict', current: (details as { current: StoredStory }).current };
  if (failure.code === 'unknown-story') return { kind: 'gone' };
  return { kind: /^(unreachable|unreadable|http-|internal)/.test(failure.code) ? 'away' : 'refused', failure };
}
