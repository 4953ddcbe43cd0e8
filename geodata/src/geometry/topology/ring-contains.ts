import { sideOf } from './side-of.ts';

/** Whether a place lies in a ring on the grid, out of it or on it; exact. */
export function ringContains(ring: ArrayLike<number>, x: number, y: number): 'in' | 'out' | 'on' {
  let isIn = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [ax, ay, bx, by] = [ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!];
    if (ay > y === by > y && ay !== y && by !== y) continue;
    if (Math.max(ax, bx) < x) continue;
    const side = sideOf(ax, ay, bx, by, x, y);
    if (side === 0 && x >= Math.min(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by)) return 'on';
    if (ay > y !== by > y && side > 0 === by > ay) isIn = !isIn;
  }
  return isIn ? 'in' : 'out';
}
