import { join } from 'node:path';

/** Where the instances of a family are when nothing else is said. */
export function benchDirectory(family: string): string {
  return join('..', 'shared', 'bench', family);
}
