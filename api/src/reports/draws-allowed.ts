import { STAGES } from '@xuetu/geodata/model';
import type { Results } from '@xuetu/geodata/simulation';
import { Failure } from '../http/failure.ts';

/** Futures drawn where a caller does not say, and what a caller may ask for. */
export const DRAWS = { usual: 1000, fewest: 10, most: 5000 };

/** Numbers kept while bands are drawn: one for each draw, year, and school-stage (twice) or stage; four bytes each. */
const MOST_NUMBERS = 100_000_000;

/** How many futures to draw; throws a `Failure` where a district is too large for so many. */
export function drawsAllowed({ rows, years }: Pick<Results, 'rows' | 'years'>, asked?: number): number {
  const most = Math.min(DRAWS.most, Math.floor(MOST_NUMBERS / ((2 * rows.length + STAGES.length) * years.length)));
  if (most >= DRAWS.fewest && (asked ?? 0) <= most) return asked ?? Math.min(DRAWS.usual, most);
  throw new Failure(
    400,
    'too-many-draws',
    {
      zh: `规划区太大：最多可抽样 ${most} 次，至少需要 ${Math.max(asked ?? 0, DRAWS.fewest)} 次。请减少 draws。`,
      en: `The district is too large: at most ${most} draws are possible, ${Math.max(asked ?? 0, DRAWS.fewest)} were needed. Ask for fewer draws.`,
    },
    { most },
  );
}
