import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How one made-up city was solved. */
export interface Growth {
  compounds: number;
  schools: number;
  sites: number;
  /** Null where the gap was still above 1 % at the end. */
  secondsToOnePercent: number | null;
  gapPercent: number;
  seconds: number;
  /** Seconds that it might have taken. */
  timeLimit: number;
  /** Peak of the process. */
  memoryMB: number;
}

const FILE = join(import.meta.dirname, '../../../docs/benchmarks/growth.jsonl');

/** The cities measured, the smallest first; of one size the last measurement counts. */
export function growthMeasured(): Growth[] {
  if (!existsSync(FILE)) return [];
  const lines = readFileSync(FILE, 'utf8').split('\n').filter(Boolean);
  const bySize = new Map(lines.map((line) => JSON.parse(line) as Growth).map((each) => [each.compounds, each]));
  return [...bySize.values()].sort((a, b) => a.compounds - b.compounds);
}

export function keepGrowth(growth: Growth): void {
  appendFileSync(FILE, `${JSON.stringify(growth)}\n`);
}
