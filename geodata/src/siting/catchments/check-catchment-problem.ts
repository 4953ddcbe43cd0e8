import type { CatchmentProblem } from './catchment-problem.ts';

/** Refuses problems that no search can make sense of, naming what is wrong and where. */
export function checkCatchmentProblem(problem: CatchmentProblem): void {
  const { load, capacity, least, cost, starts, units, home, allowed, border } = problem;
  const schools = capacity.length;
  if (schools === 0) throw new Error('there is no school to draw catchments for');
  for (const [u, children] of load.entries()) {
    if (!(children >= 0 && children < Infinity)) throw new Error(`unit ${u} has ${children} children`);
  }
  for (let s = 0; s < schools; s++) {
    if (!(capacity[s]! >= 0)) throw new Error(`school ${s} has ${capacity[s]} seats`);
    if (!(least[s]! <= capacity[s]!))
      throw new Error(`school ${s} must take ${least[s]} children and has ${capacity[s]} seats`);
    if (!(home[s]! >= 0 && home[s]! < load.length)) throw new Error(`school ${s} stands in no unit`);
  }
  if (new Set(home).size < schools) throw new Error('two schools stand in the same unit');
  if (cost.length !== load.length * schools)
    throw new Error(`${cost.length} costs for ${load.length} units and ${schools} schools`);
  for (let at = 0; at < cost.length; at++) {
    if (Number.isFinite(cost[at]!)) continue;
    throw new Error(`the cost of unit ${Math.floor(at / schools)} at school ${at % schools} is ${cost[at]}`);
  }
  if (starts.length !== load.length + 1 || starts.at(-1) !== units.length)
    throw new Error('the list of neighbours is not whole');
  for (const next of units)
    if (!(next >= 0 && next < load.length)) throw new Error(`a neighbour is unit ${next} of ${load.length}`);
  if (allowed && allowed.length !== cost.length) throw new Error(`${allowed.length} ways for ${cost.length} costs`);
  for (let u = 0; allowed && u < load.length; u++) {
    if (!allowed.subarray(u * schools, (u + 1) * schools).includes(1)) throw new Error(`unit ${u} may go to no school`);
  }
  for (const [s, u] of home.entries()) {
    if (allowed && !allowed[u * schools + s]) throw new Error(`school ${s} may not take unit ${u}, in which it stands`);
  }
  if (border && border.length !== units.length)
    throw new Error(`${border.length} borders for ${units.length} neighbours`);
  for (const [at, each] of border?.entries() ?? []) {
    if (!(each >= 0 && each < Infinity)) throw new Error(`the border to unit ${units[at]} costs ${each}`);
  }
}
