import type { Votes } from '@xuetu/geodata/story';

/** What was typed of those who voted one way. */
export interface TypedVotes {
  count: number | null;
  names: string;
}

export const NO_VOTES: TypedVotes = { count: null, names: '' };

/** Names separated as people separate them: 张三、李四，王五. Nobody is counted who was not counted. */
export function votesOf({ count, names }: TypedVotes): Votes {
  const found = names.split(/[、，,;；\n]+/).map((each) => each.trim());
  return { count, names: found.filter((each) => each !== '') };
}

/** The same for somebody who corrects an entry. */
export function typedVotes({ count, names }: Votes): TypedVotes {
  return { count, names: names.join('、') };
}
