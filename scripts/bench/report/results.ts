import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measured } from '../siting/measure.ts';

/** A measurement with what it hangs on besides the instance. */
export interface Result extends Measured {
  date: string;
  clock: string;
  seed: number;
  timeLimit: number;
  machine: string;
}

const FILE = join(import.meta.dirname, '../../../docs/benchmarks/siting.jsonl');

/** All measurements kept; of one instance the last counts. */
export function results(): Result[] {
  if (!existsSync(FILE)) return [];
  const last = new Map<string, Result>();
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    if (line === '') continue;
    const result = JSON.parse(line) as Result;
    const key = `${result.family}/${result.instance}`;
    last.delete(key);
    last.set(key, result);
  }
  return [...last.values()];
}

export function keep(result: Result): void {
  appendFileSync(FILE, `${JSON.stringify(result)}\n`);
}
