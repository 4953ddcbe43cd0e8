import { createHash } from 'node:crypto';
import type { Plan } from '@xuetu/geodata/model';

/**
 * What a plan says, as 64 hexadecimal digits (SHA-256). Equal plans have equal hashes whatever the order of their keys;
 * a plan read back from storage has the hash it was saved with. Serves as ETag and as the mark of what a result is derived from.
 */
export function planHash(plan: Plan): string {
  return createHash('sha256').update(JSON.stringify(plan, sortedKeys)).digest('hex');
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
