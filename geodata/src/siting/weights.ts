/**
 * What one unit of each thing is worth in 万元, so that walking, moving and shortage can be weighed against building.
 * The reasons for the numbers are in docs/decisions/0004-first-siting-model.md.
 */
export interface SitingWeights {
  /** One pupil walking one kilometre to school (one way) for one year. */
  walkingWanPerPupilKmYear: number;
  /** One pupil whose school changes, counted in the year with most of them. */
  movingWanPerPupil: number;
  /** One seat short in the worst year of a period. */
  shortageWanPerSeat: number;
}

/** The weights of an ordinary proposal. */
export const DEFAULT_WEIGHTS: SitingWeights = {
  walkingWanPerPupilKmYear: 0.1,
  movingWanPerPupil: 2,
  shortageWanPerSeat: 5000,
};
