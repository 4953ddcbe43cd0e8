/** The share of the way from (x1, y1) to (x2, y2), 0 to 1, at which the straight line comes nearest to (x, y). */
export function nearestShare(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const squared = dx * dx + dy * dy;
  return squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / squared));
}
