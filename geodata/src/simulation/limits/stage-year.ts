import {
  type CapacityTerms,
  classesAddedBy,
  classSizeIn,
  gradeSizesIn,
  temporaryClassesIn,
} from '../../capacity/index.ts';
import type { Grade, School, SchoolStage, Stage } from '../../model/index.ts';
import type { ResultRow, Results } from '../results.ts';
import { sharedRoomsIn } from '../shared-rooms-in.ts';

/** Where a limit is looked at: one stage of a school, its results and the terms of capacity. */
export interface Place {
  school: School;
  stage: Stage;
  offer: SchoolStage;
  /** The school's part of the results; see `campusOf`. */
  campus: Results;
  row: ResultRow;
  /** Position of the row in the campus. */
  r: number;
  terms: CapacityTerms;
}

/** One grade in one year: whole pupils, the classes they want at the design size, the classes they have. */
export interface GradeYear {
  grade: Grade;
  pupils: number;
  classSize: number;
  wanted: number;
  /** NaN where grades are taught together. */
  classes: number;
  /** Pupils in its largest class. */
  largest: number;
}

/** One stage of a school in one year. Numbers of rooms are NaN where the data does not say them. */
export interface StageYear {
  year: number;
  grades: GradeYear[];
  classSize: number;
  /** Classes wanted at the design class size by all grades. */
  wanted: number;
  rooms: { own: number; shared: number; temporary: number; total: number };
  /** Classes that the site allows, temporary ones on top. */
  siteAllows: number;
}

/** What a stage of a school needs and has in a year, by position. */
export function stageYear({ school, offer, campus, row, terms }: Place, y: number): StageYear {
  const year = campus.years[y]!;
  const sizes = gradeSizesIn(offer, row.grades, year, terms);
  const grades = row.grades.map((grade, g): GradeYear => {
    const slot = (row.gradeStart + g) * campus.years.length + y;
    const pupils = Math.round(campus.gradePupils[slot]!);
    const [classes, largest] = [campus.gradeClasses[slot]!, campus.gradeLargestClass[slot]!];
    return { grade, pupils, classSize: sizes[g]!, wanted: Math.ceil(pupils / sizes[g]!), classes, largest };
  });
  const shared = sharedRoomsIn(campus, school, row.stage, y, terms);
  const temporary = temporaryClassesIn(offer, year);
  const own = ownRooms(offer) + classesAddedBy(offer, year);
  return {
    year,
    grades,
    classSize: classSizeIn(offer, year, terms),
    wanted: grades.length > 0 ? grades.reduce((sum, each) => sum + each.wanted, 0) : Number.NaN,
    rooms: { own, shared, temporary, total: own + shared + temporary },
    siteAllows: (offer.maxClasses ?? Number.NaN) + temporary,
  };
}

/** Classrooms; where only the classes open today are known, as many. What the site allows is no classroom. */
function ownRooms({ rooms, maxClasses, classes }: SchoolStage): number {
  return rooms ?? (maxClasses === undefined ? classes : undefined) ?? Number.NaN;
}
