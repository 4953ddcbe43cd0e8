import { cpus } from 'node:os';

/** Cores, processor and Node of this machine, as the page names them. */
export function thisMachine(): string {
  return `${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
}
