import { type Schedule, type Share, STAY, type StageProblem, type Unit } from './stage-problem.ts';

/** Adds `factor` times the pupils that one unit brings to each place and year to `loads`, [place * Y + year]. */
export function addLoads(
  loads: Float64Array,
  years: readonly number[],
  unit: Unit,
  shares: readonly Share[],
  moves: ArrayLike<number>,
  factor: number,
): void {
  const count = years.length;
  for (let y = 0; y < count; y++) {
    const pupils = unit.pupils[y]! * factor;
    if (pupils === 0) continue;
    let asToday = 0;
    for (const { place, share } of shares) {
      if (place === STAY || moves[place]! > years[y]!) asToday += share;
      else loads[place * count + y]! += pupils * share;
    }
    if (asToday > 0)
      for (const { place, share } of unit.today) loads[place * count + y]! += pupils * asToday * share[y]!;
  }
}

/** Pupils from compounds at each place and year, [place * Y + year]. Before the moves to a place its future pupils go as today. */
export function loadsOf(problem: StageProblem, shares: readonly Share[][], schedule: Schedule): Float64Array {
  const loads = new Float64Array(problem.places.length * problem.years.length);
  problem.units.forEach((unit, u) => {
    addLoads(loads, problem.years, unit, shares[u]!, schedule.moves, 1);
  });
  return loads;
}
