import type { Overlay } from './overlay.ts';

/** Length in metres of a half-edge. */
export function lengthOf({ vertices: { xs, ys }, planar: { origin }, metres }: Overlay, h: number): number {
  const [a, b] = [origin[h]!, origin[h ^ 1]!];
  return Math.hypot((xs[b]! - xs[a]!) * metres.x, (ys[b]! - ys[a]!) * metres.y);
}

/** How far the line runs with each face to its left, and to its right, in metres; where both are the same face it cuts nothing. */
export function penLengths(over: Overlay): { left: Float64Array; right: Float64Array } {
  const { planar, pen } = over;
  const left = new Float64Array(planar.faceCount);
  const right = new Float64Array(planar.faceCount);
  for (let h = 0; h < pen.length; h++) {
    const [here, there] = [planar.face[h]!, planar.face[h ^ 1]!];
    if (!pen[h] || here === there) continue;
    left[here]! += lengthOf(over, h);
    right[there]! += lengthOf(over, h);
  }
  return { left, right };
}
