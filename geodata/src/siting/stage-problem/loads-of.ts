import { type Share, STAY, type Unit } from './stage-problem.ts';

/** Adds `factor` times the pupils that one unit brings to each place and year to `loads`, [place * Y + year]. */
export function addLoads(
  loads: Float64Array,
  years: readonly number[],
  unit: Unit,
  shares: readonly Share[],
  factor: number,
): void {
  const count = years.length;
  for (let y = 0; y < count; y++) {
    const pupils = unit.pupils[y]! * factor;
    if (pupils === 0) continue;
    let asToday = 0;
    for (const { place, share, year } of shares) {
      if (place === STAY || year > years[y]!) asToday += share;
      else loads[place * count + y]! += pupils * share;
    }
    if (asToday > 0)
      for (const { place, share } of unit.today) loads[place * count + y]! += pupils * asToday * share[y]!;
  }
}

/** Pupils from compounds at each place and year, [place * Y + year]. */
export function loadsOf(
  problem: { years: readonly number[]; places: readonly unknown[]; units: readonly Unit[] },
  shares: readonly (readonly Share[])[],
): Float64Array {
  const loads = new Float64Array(problem.places.length * problem.years.length);
  problem.units.forEach((unit, u) => {
    addLoads(loads, problem.years, unit, shares[u]!, 1);
  });
  return loads;
}
