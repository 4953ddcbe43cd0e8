import type { SchoolShare } from '../assignment/index.ts';
import type { School, Stage } from '../model/index.ts';
import type { Missing } from './missing.ts';

/** Pupils of one school and stage who come from no compound: by choice, by examination, or from where no compound is known. */
export interface OwnPupils {
  schoolId: string;
  stage: Stage;
  /** Where their home is: in the district but in no known compound, in its boarding house (寄宿), or in another district. */
  origin: 'district' | 'boarders' | 'other-districts';
  /** By [grade * Y + year], grades in GRADES order. */
  pupils: Float64Array;
}

/** Pupils of one school and stage in the base year, where only the total is known. */
export interface StageTotal {
  schoolId: string;
  stage: Stage;
  pupils: number;
}

/**
 * 需求: children by compound, grade and year. `years[0]` is the base year, Y is years.length.
 * Says nothing about which school they go to, so it stays the same while only catchments or assignments change, or schools in anything but grade system and area.
 */
export interface Demand {
  years: number[];
  /** Children by compound in plan order, grade and year: [(compound * 16 + grade) * Y + year], before the capture rate. */
  children: Float64Array;
  /** Base-year schools of each compound by stage in STAGES order, in plan order of compounds; empty for new compounds. */
  baseSchools: (readonly SchoolShare[])[][];
  /** By `${schoolId}/${stage}` and grade: pupils counted at the school for each child its compounds would send. */
  drawByGrade: Map<string, Float64Array>;
  /** Stages that went by catchment or assignment in the base plan: their children need a school, whatever a scenario deletes. */
  planned: Stage[];
  own: OwnPupils[];
  /** Schools of the base plan. Its seats are what those of a plan are compared with where pupils do not come by catchment. */
  schoolsBefore: readonly School[];
  totals: StageTotal[];
  /** `${schoolId}/${stage}` of which nothing is known in the base year. */
  unknown: Set<string>;
  missing: Missing[];
}
