/** A value that grows evenly with zoom between stops of zoom and value. */
export function byZoom(zoom: number, stops: readonly (readonly [zoom: number, value: number])[]): number {
  const upper = stops.findIndex(([each]) => each > zoom);
  if (upper === 0) return stops[0]![1];
  if (upper < 0) return stops.at(-1)![1];
  const [[z0, v0], [z1, v1]] = [stops[upper - 1]!, stops[upper]!];
  return v0 + ((zoom - z0) / (z1 - z0)) * (v1 - v0);
}
