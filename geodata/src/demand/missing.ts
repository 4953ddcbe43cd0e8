import type { Stage } from '../model/index.ts';

/** Something that the data does not allow to compute. Said instead of inventing a number. */
export interface Missing {
  /** What is not computed. */
  what: 'forecast' | 'seats' | 'classes' | 'demand' | 'assignment';
  /** Why: the datum that is not there. */
  because:
    | 'no-enrolment'
    | 'no-grades'
    | 'no-births'
    | 'no-seats'
    | 'no-classes'
    | 'no-compounds'
    | 'no-dwellings'
    | 'no-catchment';
  stage?: Stage;
  schoolIds: string[];
  compoundIds: string[];
}
