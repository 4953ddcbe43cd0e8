import { areaM2 } from '@xuetu/geodata/geometry';
import type { AreaShape } from '@xuetu/geodata/model';

const known = new WeakMap<AreaShape, number>();

/** Area in km2, remembered by shape because every year shown asks again. */
export function areaKm2(shape: AreaShape): number {
  const area = known.get(shape) ?? areaM2(shape) / 1e6;
  known.set(shape, area);
  return area;
}
