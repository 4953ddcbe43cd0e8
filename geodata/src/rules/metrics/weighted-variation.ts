/**
 * Coefficient of variation weighted by pupils (差异系数, 教督〔2017〕6号): with pupils p and a resource of t in each school, x = t / p,
 * P the sum of p and X = sum of t / P, it is sqrt(sum of p / P x (x - X)^2) / X. Published example: 0.515 for p = 45, 37, 89, 76, 55
 * and t = 279, 137, 935, 160, 402. NaN where there are fewer than two schools, or nothing to vary.
 */
export function weightedVariation(pupils: ArrayLike<number>, totals: ArrayLike<number>): number {
  let [allPupils, all] = [0, 0];
  for (let i = 0; i < pupils.length; i++) {
    allPupils += pupils[i]!;
    all += totals[i]!;
  }
  const mean = all / allPupils;
  let squares = 0;
  for (let i = 0; i < pupils.length; i++) squares += pupils[i]! * (totals[i]! / pupils[i]! - mean) ** 2;
  return pupils.length >= 2 && mean > 0 ? Math.sqrt(squares / allPupils) / mean : Number.NaN;
}
