import type { SnapshotNumbers } from '@xuetu/geodata/story';
import { z } from 'zod';
import { contentHash } from '../db/index.ts';

/** Whether the program that answers would compute what a snapshot froze. */
export const SnapshotCheck = z.object({
  isSame: z.boolean(),
  /** Version of the program that answers. */
  appVersion: z.string(),
  /** Schools, each in one stage, of which a number differs, or which only one of both has. */
  schoolsThatDiffer: z.number().int(),
  /** Findings that only one of both has. */
  findingsThatDiffer: z.number().int(),
});
export type SnapshotCheck = z.infer<typeof SnapshotCheck>;

/** Compares frozen numbers with what is computed now from the same plan. */
export function snapshotCheck(frozen: SnapshotNumbers, now: SnapshotNumbers, appVersion: string): SnapshotCheck {
  return {
    isSame: contentHash(frozen) === contentHash(now),
    appVersion,
    schoolsThatDiffer: keysThatDiffer(frozen.rows, now.rows, ({ schoolId, stage }) => `${schoolId}/${stage}`),
    findingsThatDiffer: keysThatDiffer(frozen.findings, now.findings, (each) => contentHash(each)),
  };
}

function keysThatDiffer<Item>(frozen: Item[], now: Item[], keyOf: (item: Item) => string): number {
  const before = contentsByKey(frozen, keyOf);
  const after = contentsByKey(now, keyOf);
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)).length;
}

function contentsByKey<Item>(items: Item[], keyOf: (item: Item) => string): Map<string, string> {
  return new Map(items.map((item) => [keyOf(item), contentHash(item)]));
}
