import type { RedrawProblem } from './redraw-problem-of.ts';
import type { RedrawTerm } from './redrawn.ts';

/** What catchments cost, borders among it. */
export function costOf(
  { cost, capacity, starts, units, border }: RedrawProblem['problem'],
  school: Int32Array,
): number {
  let sum = school.reduce((before, s, u) => before + cost[u * capacity.length + s]!, 0);
  for (let u = 0; border && u < school.length; u++) {
    for (let at = starts[u]!; at < starts[u + 1]!; at++)
      if (units[at]! > u && school[units[at]!] !== school[u]) sum += border[at]!;
  }
  return sum;
}

/** What they cost by term, now and then. */
export function termsOf(
  { terms, today, problem }: RedrawProblem,
  school: Int32Array,
  borderWeight: number,
): RedrawTerm[] {
  const isKnown = today.every((s) => s >= 0);
  const before = isKnown ? terms.shares(today) : [];
  const after = terms.shares(school);
  const ways = after.map(({ name, cost, count }, t) => ({
    name,
    ...(isKnown && { before: before[t]!.cost }),
    after: cost,
    count,
  }));
  if (!problem.border) return ways;
  const inWays = (shares: readonly { cost: number }[]) => shares.reduce((sum, { cost }) => sum + cost, 0);
  const borders = costOf(problem, school) - inWays(after);
  return [
    ...ways,
    {
      name: 'border',
      ...(isKnown && { before: costOf(problem, today) - inWays(before) }),
      after: borders,
      count: borders / borderWeight,
    },
  ];
}
