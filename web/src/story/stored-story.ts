import type { Story } from '@xuetu/geodata/story';

/** A story as the server has it. */
export interface StoredStory extends Story {
  districtId: string;
  version: number;
  updatedAt: string;
}

/** A story in the list of a district's, without its views. */
export interface ListedStory extends Omit<StoredStory, 'views'> {
  /** How many views it has. */
  length: number;
}
