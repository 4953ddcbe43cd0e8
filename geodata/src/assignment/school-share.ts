/** The part of a compound's pupils that a school takes. */
export interface SchoolShare {
  schoolId: string;
  share: number;
}
