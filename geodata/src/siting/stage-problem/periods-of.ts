import type { StageProblem } from './stage-problem.ts';

/** Period of each year: a new one begins whenever something more can first take effect, so that within one the same is possible. */
export function periodsOf(problem: StageProblem): { count: number; ofYear: Int32Array } {
  const starts = new Set(problem.periodStarts);
  for (const { year, programmes } of problem.places) {
    starts.add(year);
    const adding = programmes.filter(({ seats }) => seats.some((more) => more > 0));
    if (adding.length > 0) starts.add(Math.min(...adding.map((each) => each.year)));
  }
  const ofYear = new Int32Array(problem.years.length);
  let period = 0;
  problem.years.forEach((year, y) => {
    if (y > 0 && starts.has(year)) period++;
    ofYear[y] = period;
  });
  return { count: period + 1, ofYear };
}
