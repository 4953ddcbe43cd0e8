import type { KeptStory } from './story-keeping.ts';

const KEY = 'xuetu-story:';

/** What this browser keeps of a story that the server does not have as it is here; undefined where there is nothing. */
export function unsentStory(districtId: string, storyId: string): KeptStory | undefined {
  try {
    const text = localStorage.getItem(`${KEY}${districtId}/${storyId}`);
    return text === null ? undefined : (JSON.parse(text) as KeptStory);
  } catch {
    return undefined;
  }
}

/** Ids of the stories of a district that the server does not have as they are here. */
export function unsentStories(districtId: string): KeptStory[] {
  try {
    const first = `${KEY}${districtId}/`;
    const ids = Object.keys(localStorage).filter((key) => key.startsWith(first));
    return ids.flatMap((key) => unsentStory(districtId, key.slice(first.length)) ?? []);
  } catch {
    return [];
  }
}

/** Keeps a story for the next visit, or forgets it where the server has it; a browser that refuses storage keeps nothing. */
export function keepUnsent(districtId: string, storyId: string, kept: KeptStory | null): void {
  try {
    if (kept) localStorage.setItem(`${KEY}${districtId}/${storyId}`, JSON.stringify(kept));
    else localStorage.removeItem(`${KEY}${districtId}/${storyId}`);
  } catch {
    return;
  }
}
