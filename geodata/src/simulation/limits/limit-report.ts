import type { Grade, LocalName, Stage } from '../../model/index.ts';

/**
 * What can be too small at a school, in the order in which it is told where several are broken in the same autumn: classrooms
 * (rooms), what the site allows (site), the design class size (class-size), the legal maximum of a class (legal-class), the size
 * of the school (school-size) and its seats (seats).
 */
export const LIMITS = ['rooms', 'site', 'class-size', 'legal-class', 'school-size', 'seats'] as const;
export type Limit = (typeof LIMITS)[number];

/** The first autumn in which a limit is broken: `value` is more than `allowed`, in classes for rooms and site, else in pupils. */
export interface BrokenLimit {
  limit: Limit;
  /** The autumn: school years begin in September. */
  year: number;
  /** Every autumn in which it is broken, the first one included, in order. */
  years: number[];
  /** The grade that goes short; left out where the limit is on the whole stage or school. */
  grade?: Grade;
  value: number;
  allowed: number;
  /** The smallest number of pupils that the sentence names, 0 left out. */
  fewestPupils: number;
  /** Who, when and the arithmetic: 2028年9月 一年级 190人 需 5班（45人/班），全校需 26班，教室 24间，缺 2间. */
  sentence: LocalName;
}

/** One limit over the simulated years. */
export interface LimitCheck {
  limit: Limit;
  name: LocalName;
  /** False where the data does not say the limit or the pupils; then nothing is claimed. */
  isKnown: boolean;
  /** Left out where the limit holds in every year that is known. */
  broken?: BrokenLimit;
}

/** What one change would do to the limit that breaks first, found by forming the classes once more with the change. */
export interface LimitChange {
  limit: Limit;
  before: number;
  /** First year in which the same limit is broken with the change; left out where it then holds. */
  after?: number;
  /**
   * The class of the stage that is fullest for its design size, in the year in which the limit breaks first, without the change and
   * with it; without a grade where grades are taught together.
   */
  largestClass: { year: number; before: number; after: number; gradeBefore?: Grade; gradeAfter?: Grade };
  sentence: LocalName;
}

/** How many fewer flats to come would keep the limit in the year in which it breaks first. */
export interface FlatsFewer {
  /** The year in which the limit breaks first. */
  year: number;
  /** Flats handed over after the base year up to that year in the compounds that send pupils to the stage. */
  of: number;
  /** Fewest of them that would have to be left out, from each delivery in proportion; left out where all of them are not enough. */
  count?: number;
  sentence: LocalName;
}

/** Empty seats (空余学位) of a school in a stage, by year in the order of the results; NaN where not computed. */
export interface EmptySeats {
  years: number[];
  seats: number[];
  /** Seats nobody takes; 0 where there are more pupils than seats. */
  empty: number[];
  /** Pupils / seats. */
  utilisation: number[];
  /** First year below 70 % and below 50 %, the product's floors of utilisation (mark D). */
  roomyFrom?: number;
  halfEmptyFrom?: number;
  sentence?: LocalName;
}

/** A use for classrooms that a stage no longer needs. */
export interface Becoming {
  /** The stage of which schools nearby are short of seats; `community` where none is and the building is more than half empty. */
  use: Stage | 'community';
  /** First autumn from which the rooms are free for good, as far as is simulated. */
  fromYear: number;
  /** Fewest rooms free in any year from then on. */
  roomsFree: number;
  /** Seats they would give in the other stage, at its design class size; left out for `community`. */
  seats?: number;
  /** Seats short nearby in the other stage in that year, the last year in a row of it, and how near (metres in a straight line). */
  shortNearby?: number;
  shortUntil?: number;
  withinMetres?: number;
  sentence: LocalName;
}

/** Classes in borrowed or makeshift rooms (临时班) in one year: extra rooms, no seats of the design. */
export interface TemporaryClasses {
  year: number;
  classes: number;
}

/** How many classes the land of a school would carry at the usual area for each seat (mark D): for information, never a limit. */
export interface SiteSuggestion {
  classes: number;
  sentence: LocalName;
}

/** Which limit of a school in a stage breaks first, when and why, what would change it, and what stands empty. */
export interface LimitReport {
  schoolId: string;
  stage: Stage;
  firstBroken?: BrokenLimit;
  /** Every limit, in the order of LIMITS. */
  limits: LimitCheck[];
  /** Left out where nothing is broken after the base year, which no change reaches. */
  whatIf?: {
    /** The limit broken first after the base year. */
    about: BrokenLimit;
    oneMoreRoom: LimitChange;
    /** One more class (in a temporary room) in the year in which the limit breaks, and in that year only. */
    oneMoreClass: LimitChange;
    /** Left out where no flats are to come. */
    flatsFewer?: FlatsFewer;
  };
  emptySeats: EmptySeats;
  /** First year with fewer than 100 pupils (and some): of this stage, and of all stages of the school together. */
  below100Year?: number;
  schoolBelow100Year?: number;
  below100?: LocalName;
  couldBecome?: Becoming;
  temporary: TemporaryClasses[];
  /** Left out where there are none. */
  temporaryNote?: LocalName;
  /** Only where the site's limit in classes is not known and its area is. */
  siteSuggests?: SiteSuggestion;
}
