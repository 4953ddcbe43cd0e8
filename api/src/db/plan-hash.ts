import type { Plan } from '@xuetu/geodata/model';
import { contentHash } from './content-hash.ts';

/**
 * What a plan says, as 64 hexadecimal digits (SHA-256). Equal plans have equal hashes whatever the order of their keys;
 * a plan read back from storage has the hash it was saved with. Serves as ETag and as the mark of what a result is derived from.
 */
export function planHash(plan: Plan): string {
  return contentHash(plan);
}
