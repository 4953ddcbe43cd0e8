import type { Ratio } from './ratio.ts';

/**
 * How many pupils a school's own ratios must rest on to count half, beside the ratio of all schools: within-school variance /
 * between-school variance. A school with w pupils then weighs w / (w + this). Bühlmann and Straub, Glaubwürdigkeit für
 * Schadensätze, 1970, with their unbiased estimators: s2 = sum w (x - mean of school)^2 / sum (years - 1), and
 * a = W / (W^2 - sum of W_i^2) x (sum of W_i (x_i - mean)^2 - (schools - 1) s2). Infinity where schools do not differ beyond
 * chance; 0 where there are too few to tell.
 */
export function pupilsForHalf(schools: readonly (readonly Ratio[])[]): number {
  const groups = schools.filter((ratios) => ratios.length > 0).map(momentsOf);
  const total = groups.reduce((sum, { weight }) => sum + weight, 0);
  const freedom = groups.reduce((sum, { years }) => sum + years - 1, 0);
  if (groups.length < 2 || freedom === 0 || total === 0) return 0;
  const within = groups.reduce((sum, { scatter }) => sum + scatter, 0) / freedom;
  const mean = groups.reduce((sum, group) => sum + group.weight * group.mean, 0) / total;
  const squares = groups.reduce((sum, { weight }) => sum + weight ** 2, 0);
  const spread = groups.reduce((sum, group) => sum + group.weight * (group.mean - mean) ** 2, 0);
  const between = (total / (total ** 2 - squares)) * (spread - (groups.length - 1) * within);
  return between > 0 ? within / between : Number.POSITIVE_INFINITY;
}

function momentsOf(ratios: readonly Ratio[]): { weight: number; mean: number; scatter: number; years: number } {
  const weight = ratios.reduce((sum, { from }) => sum + from, 0);
  const mean = ratios.reduce((sum, { from, value }) => sum + from * value, 0) / weight;
  const scatter = ratios.reduce((sum, { from, value }) => sum + from * (value - mean) ** 2, 0);
  return { weight, mean, scatter, years: ratios.length };
}
