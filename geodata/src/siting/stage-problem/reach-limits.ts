/** How far a compound can be moved, in metres of walking. */
export const FARTHEST_METRES = 8000;

/** To how many of the nearest schools and of the nearest sites a compound can be moved, and how far. */
export interface ReachLimits {
  schools: number;
  sites: number;
  metres: number;
}

/** As usual. */
export const REACH: ReachLimits = { schools: 4, sites: 3, metres: FARTHEST_METRES };
