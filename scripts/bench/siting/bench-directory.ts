import { join } from 'node:path';

/** Families that share the folder of another name. */
const FOLDERS: Readonly<Record<string, string>> = { 'sscflp-kong': 'flsap', 'cflsap-kong': 'flsap' };

/** Where the instances of a family are when nothing else is said. */
export function benchDirectory(family: string): string {
  return join('..', 'shared', 'bench', FOLDERS[family] ?? family);
}
