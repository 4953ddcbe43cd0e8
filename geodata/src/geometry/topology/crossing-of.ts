import { sideOf } from './side-of.ts';
import type { VertexTable } from './vertex-table.ts';

/**
 * The place on the grid nearest to where the segment ab passes through the segment cd, both between their ends; null where they do not.
 * Computed with integers of any length, so nearly parallel segments are no exception.
 */
export function crossingOf(
  { xs, ys }: Pick<VertexTable, 'xs' | 'ys'>,
  a: number,
  b: number,
  c: number,
  d: number,
): [x: number, y: number] | null {
  const [ax, ay, bx, by] = [xs[a]!, ys[a]!, xs[b]!, ys[b]!];
  const [cx, cy, dx, dy] = [xs[c]!, ys[c]!, xs[d]!, ys[d]!];
  if (!areApart(sideOf(ax, ay, bx, by, cx, cy), sideOf(ax, ay, bx, by, dx, dy))) return null;
  if (!areApart(sideOf(cx, cy, dx, dy, ax, ay), sideOf(cx, cy, dx, dy, bx, by))) return null;
  const [ux, uy, vx, vy] = [bx - ax, by - ay, dx - cx, dy - cy].map(BigInt) as [bigint, bigint, bigint, bigint];
  const whole = ux * vy - uy * vx;
  const part = BigInt(cx - ax) * vy - BigInt(cy - ay) * vx;
  return [ax + rounded(ux * part, whole), ay + rounded(uy * part, whole)];
}

function areApart(one: number, other: number): boolean {
  return (one < 0 && other > 0) || (one > 0 && other < 0);
}

function rounded(numerator: bigint, denominator: bigint): number {
  const [n, d] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const doubled = 2n * n + d;
  const quotient = doubled / (2n * d);
  return Number(doubled < 0n && doubled % (2n * d) !== 0n ? quotient - 1n : quotient);
}
