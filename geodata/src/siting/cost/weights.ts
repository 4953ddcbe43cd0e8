/**
 * What one unit of each thing is worth in 万元, so that walking, moving, shortage, running and empty seats can be weighed against
 * building. The reasons for the numbers are in docs/decisions/0013-siting-over-years.md.
 */
export interface SitingWeights {
  /** One pupil walking one kilometre to school (one way) for one year. */
  walkingWanPerPupilKmYear: number;
  /** One pupil whose school changes, counted in the year with most of them. */
  movingWanPerPupil: number;
  /** One seat short in the worst year of a period. */
  shortageWanPerSeat: number;
  /** One seat that stands empty for one year. */
  emptyWanPerSeatYear: number;
  /** One classroom more that is kept up for one year, teaching left out: teachers follow the pupils wherever they are. */
  runningWanPerClassYear: number;
  /** One school more that is run for one year: its head, office, guards, kitchen. */
  runningWanPerSchoolYear: number;
}

/** The weights of an ordinary proposal. */
export const DEFAULT_WEIGHTS: SitingWeights = {
  walkingWanPerPupilKmYear: 0.1,
  movingWanPerPupil: 2,
  shortageWanPerSeat: 5000,
  emptyWanPerSeatYear: 0.16,
  runningWanPerClassYear: 7,
  runningWanPerSchoolYear: 60,
};
