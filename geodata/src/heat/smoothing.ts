/** 平滑带宽: children of one place are spread over the ground within so many metres of it. */
export const SMOOTHING_METRES = 500;

/**
 * How much of a place's children lies at a distance from it, before it is made to add up to 1: the biweight kernel
 * (1 - (d / bandwidth)^2)^2 within the bandwidth and 0 outside (Silverman 1986, Density Estimation, equation 4.5).
 */
export function biweight(squareMetres: number): number {
  const inside = 1 - squareMetres / SMOOTHING_METRES ** 2;
  return inside > 0 ? inside * inside : 0;
}
