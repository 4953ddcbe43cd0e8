/** Pixels of radius for one pupil's share of the area: 2,000 pupils give 18, 500 give 9. */
const SCALE = 0.4;
const SMALLEST = 4;
const LARGEST = 26;

/** Radius in pixels of the circle of a school: its area is proportional to the pupils, the same everywhere and always. */
export function schoolRadius(pupils: number | undefined): number {
  if (pupils === undefined || Number.isNaN(pupils)) return SMALLEST;
  return Math.min(Math.max(Math.sqrt(pupils) * SCALE, SMALLEST), LARGEST);
}
