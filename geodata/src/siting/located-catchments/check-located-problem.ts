import type { LocatedProblem } from './located-problem.ts';

/** Refuses problems that no search can make sense of, naming what is wrong and where. */
export function checkLocatedProblem(problem: LocatedProblem): void {
  const { load, cost, options, streets, required = [], forbidden = [], fewest, most } = problem;
  const sites = 1 + options.site.reduce((last, s) => Math.max(last, s), -1);
  if (load.length === 0) throw new Error('there is no unit to open sites for');
  if (sites === 0) throw new Error('there is no site that may open');
  const width = cost.length / load.length;
  if (!Number.isInteger(width) || width < sites)
    throw new Error(`${cost.length} costs for ${load.length} units and ${sites} sites`);
  for (const [u, children] of load.entries()) {
    if (!(children >= 0 && children < Infinity)) throw new Error(`unit ${u} has ${children} children`);
  }
  for (const [o, s] of options.site.entries()) {
    if (s < 0) throw new Error(`option ${o} is for site ${s}`);
    if (!(options.capacity[o]! >= 0)) throw new Error(`option ${o} has ${options.capacity[o]} seats`);
    if (!Number.isFinite(options.fixedCost[o])) throw new Error(`option ${o} costs ${options.fixedCost[o]} to open`);
  }
  for (const [at, each] of cost.entries()) {
    if (!Number.isFinite(each))
      throw new Error(`the cost of unit ${Math.floor(at / width)} at site ${at % width} is ${each}`);
  }
  if (!(fewest <= most && most >= 1)) throw new Error(`cannot open from ${fewest} to ${most} sites`);
  for (const s of required) {
    if (forbidden.includes(s)) throw new Error(`site ${s} is both required and forbidden`);
    if (!options.site.includes(s)) throw new Error(`site ${s} is required and has no option`);
  }
  if (!streets) return;
  if (streets.starts.length !== load.length + 1 || streets.starts.at(-1) !== streets.units.length)
    throw new Error('the list of neighbours is not whole');
  const homes = Array.from({ length: sites }, (_, s) => streets.home[s]!);
  for (const [s, home] of homes.entries()) {
    if (!(home >= 0 && home < load.length)) throw new Error(`site ${s} stands in no unit`);
  }
  if (new Set(homes).size < sites) throw new Error('two sites stand in the same unit');
}
