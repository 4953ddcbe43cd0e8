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
