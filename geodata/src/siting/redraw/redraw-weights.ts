/** What the terms of a redrawing weigh, each for one pupil, in kilometres of way to school. */
export interface RedrawWeights {
  /** One kilometre of way. */
  walking: number;
  /** A change of school. */
  moved: number;
  /** An arterial crossed without signal or overpass. */
  crossings: number;
  /** A kilometre beyond the service radius, besides the way itself. */
  beyondRadius: number;
  /** A school of the stage that the school before does not feed (对口直升). */
  feeders: number;
  /** A kilometre of border between two catchments, for compact ones. */
  border: number;
}

/** The weights where a goal says nothing: short ways first, and no change of school for less than a kilometre. */
export const REDRAW_WEIGHTS: RedrawWeights = {
  walking: 1,
  moved: 1,
  crossings: 0.5,
  beyondRadius: 2,
  feeders: 0,
  border: 0,
};

/**
 * Pupil-kilometres that 10,000 yuan (万元) a year weigh where sites are chosen and a goal says nothing: those that the same money is worth
 * in siting, where a pupil who walks a kilometre for a year counts as 0.1.
 */
export const BUILD_WEIGHT = 10;
