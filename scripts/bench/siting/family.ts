import type { Instance } from './instance.ts';

/** A family of instances in one folder. */
export interface Family {
  /** Names of all its instances, in order. */
  names(directory: string): string[];
  read(directory: string, name: string): Instance;
}
