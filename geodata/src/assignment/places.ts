import type { LocalName, Stage } from '../model/index.ts';

/** What one group of the enrolment order gets at a school. Whole pupils. */
export interface GroupPlaces {
  id: string;
  name: LocalName;
  applicants: number;
  /** Of these, whose dwelling's seat is taken: they stand behind all groups. 0 while the seat lock is off. */
  locked: number;
  admitted: number;
  /** Applicants not admitted: they are placed at another school (统筹). */
  elsewhere: number;
}

/** 招生顺位录取: how the seats of the first grade of a stage go to the groups of applicants in one autumn. */
export interface Places {
  schoolId: string;
  stage: Stage;
  year: number;
  /** Seats of the first grade. */
  seats: number;
  /** In the enrolment order; groups without applicants are left out. */
  groups: GroupPlaces[];
  /** The year whose applicants give the groups' parts of a forecast intake; left out where the applicants are those of the year. */
  projectedFrom?: number;
  sentence: LocalName;
}
