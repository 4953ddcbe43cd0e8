import type { FacilityProblem } from './facility-problem.ts';

/** What is settled about sites before a bound is taken. */
export interface Settled {
  /** By option: 1 where the site may open so. */
  may: Uint8Array;
  /** By site: 1 where it opens, one way or another. */
  must: Uint8Array;
}

/** Nothing is settled. */
export function nothingSettled({ options, sites }: FacilityProblem): Settled {
  return { may: new Uint8Array(options.site.length).fill(1), must: new Uint8Array(sites) };
}

/** The same with a site open in one of the options given; shut where there are none. */
export function settledAs({ may, must }: Settled, site: number, optionsOfSite: Int32Array, only: number[]): Settled {
  const next = { may: may.slice(), must: must.slice() };
  next.must[site] = only.length > 0 ? 1 : 0;
  for (const o of optionsOfSite) if (!only.includes(o)) next.may[o] = 0;
  return next;
}
