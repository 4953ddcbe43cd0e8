/** Customers, places where a site may stand, and how far apart they are. */
export interface CoverProblem {
  /** Most sites to open. */
  count: number;
  sites: number;
  /** Children of each customer; nobody has to walk where there are none. */
  demand: Float64Array;
  /** From customer to site, 0 or above: [customer * sites + site]. Infinity where there is no way. */
  distance: Float64Array;
}

/** Refuses problems that no search can make sense of, naming what is wrong and where. */
export function checkCoverProblem({ count, sites, demand, distance }: CoverProblem): void {
  if (!(Number.isInteger(count) && count >= 1 && count <= sites))
    throw new Error(`cannot open ${count} of ${sites} sites`);
  for (const [c, each] of demand.entries()) {
    if (!(each >= 0 && each < Infinity)) throw new Error(`customer ${c} has a demand of ${each}`);
  }
  if (distance.length !== demand.length * sites) {
    throw new Error(`${distance.length} distances for ${demand.length} customers and ${sites} sites`);
  }
  const at = distance.findIndex((each) => !(each >= 0));
  if (at >= 0) throw new Error(`from customer ${Math.floor(at / sites)} to site ${at % sites} it is ${distance[at]}`);
}
