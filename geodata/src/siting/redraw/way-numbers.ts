import type { RedrawProblem } from './redraw-problem-of.ts';
import type { Redrawn } from './redrawn.ts';

/** Mean way to school and the one that nine of ten pupils do not go beyond, before and after, in metres. */
export function wayNumbers(
  { problem: { load, capacity }, kilometres, today }: RedrawProblem,
  school: Int32Array,
): Pick<Redrawn, 'meanWalkMetres' | 'p90WalkMetres'> {
  const ways = (of: Int32Array) =>
    [...of.entries()]
      .filter(([u, s]) => s >= 0 && load[u]! > 0)
      .map(([u, s]) => ({ pupils: load[u]!, metres: 1000 * kilometres[u * capacity.length + s]! }))
      .sort((a, b) => a.metres - b.metres);
  const [before, after] = [ways(today), ways(school)];
  return {
    meanWalkMetres: { before: meanOf(before), after: meanOf(after) },
    p90WalkMetres: { before: p90Of(before), after: p90Of(after) },
  };
}

interface Way {
  pupils: number;
  metres: number;
}

function meanOf(ways: readonly Way[]): number {
  const pupils = ways.reduce((sum, way) => sum + way.pupils, 0);
  return pupils > 0 ? Math.round(ways.reduce((sum, way) => sum + way.pupils * way.metres, 0) / pupils) : 0;
}

function p90Of(ways: readonly Way[]): number {
  const pupils = ways.reduce((sum, way) => sum + way.pupils, 0);
  let reached = 0;
  for (const way of ways) {
    reached += way.pupils;
    if (reached >= 0.9 * pupils - 1e-9) return Math.round(way.metres);
  }
  return 0;
}
