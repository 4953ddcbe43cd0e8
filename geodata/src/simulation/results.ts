import type { Missing } from '../demand/index.ts';
import type { Grade, Stage } from '../model/index.ts';

export type { Missing };

/** One school in one stage: the unit that has seats, classes and findings. */
export interface ResultRow {
  schoolId: string;
  stage: Stage;
  /** Grades of the stage in this school's system, in order; empty where the school has no pupils by grade. */
  grades: Grade[];
  /** First slot of this row in the grade arrays of Results. */
  gradeStart: number;
}

/**
 * 模拟结果: what simulating a plan gives. `years[0]` is the base year; Y is years.length, R rows.length.
 * Row arrays are indexed [row * Y + year]; grade arrays [(row.gradeStart + grade in row) * Y + year]; NaN is "not computed".
 * Pupils are expected values and may be fractions; people round them when they show them.
 */
export interface Results {
  years: number[];
  rows: ResultRow[];
  /** Row by `${schoolId}/${stage}`. */
  rowIndex: Map<string, number>;
  /** Pupils by row and year. */
  enrolment: Float64Array;
  /** Seats by row and year at the design class size, or the published capacity. */
  seats: Float64Array;
  /** Classes by row and year. */
  classes: Float64Array;
  /** Pupils in the largest class by row and year. */
  largestClass: Float64Array;
  /** Pupils, classes and largest class by grade slot and year. */
  gradePupils: Float64Array;
  gradeClasses: Float64Array;
  gradeLargestClass: Float64Array;
  /** Pupils living in each compound by stage: [(compound * 4 + stage) * Y + year], compounds in plan order, stages in STAGES order. */
  compoundPupils: Float32Array;
  /** Pupils of each stage and year, [stage * Y + year], whom no school takes: compounds without catchment or school. */
  unassigned: Float64Array;
  missing: Missing[];
}
