import type { Compound, Grade, LocalName, Plan, Resources, School, Stage } from '../../model/index.ts';
import type { ResultRow, Results } from '../../simulation/index.ts';
import type { Rule, RuleMetric } from '../rule.ts';

/** How a value comes about, in words: 一年级 312人 ÷ 6班 = 52人/班. */
export interface Working extends LocalName {
  grade?: Grade;
  /** The smallest number of pupils that it names, 0 left out; left out where it names none, or none of a single place. */
  fewestPupils?: number;
}

/** One school and stage. */
export interface SchoolRow {
  plan: Plan;
  results: Results;
  school: School;
  row: ResultRow;
  /** Position of the row in the results. */
  r: number;
  /** Rows that a limit on the whole school adds up, in the order of stages; empty where another row of the school answers. */
  wholeSchool: readonly number[];
  /** Position of the first year in which the school is open; -1 where it never is. */
  firstOpen: number;
  /** The rules in force on single resources of the row's stage. */
  standards: readonly Rule[];
}

/** The schools of one stage. */
export interface StageRows {
  results: Results;
  stage: Stage;
  /** Positions of the rows of the stage. */
  rows: readonly number[];
  /** The rows of schools that have given resources. */
  equipped: readonly { r: number; school: School; resources: Resources }[];
}

/** The way of a compound's pupils of one stage to the nearest of their schools. */
export interface Way {
  plan: Plan;
  compound: Compound;
  school: School;
  stage: Stage;
}

/** What all metrics have. The value is in the unit of the metric, see unitOf. */
export interface Question<At> {
  key: RuleMetric;
  /** Goes up whenever the same plan would give another value. */
  version: number;
  /** How the value of the year at position `y` comes about; asked only where a rule is broken. */
  workingOf(at: At, rule: Rule, y: number): Working;
}

/** A question with one number for each year. */
export interface YearlyQuestion<At> extends Question<At> {
  /**
   * Writes the value of each year; NaN where it cannot be known. Answers false where no year has any, whatever it has written then.
   * Builds no text: it is asked very often.
   */
  fill(values: Float64Array, at: At, rule: Rule): boolean;
}

/** One versioned, number-valued question about a school and stage. */
export interface SchoolMetric extends YearlyQuestion<SchoolRow> {
  scope: 'school';
}

/** One versioned, number-valued question about all schools of a stage. */
export interface DistrictMetric extends YearlyQuestion<StageRows> {
  scope: 'district';
}

/** One versioned, number-valued question about the way from a compound to its school. */
export interface CompoundMetric extends Question<Way> {
  scope: 'compound';
  valueOf(way: Way, rule: Rule): number;
}

export type Metric = SchoolMetric | CompoundMetric | DistrictMetric;

/** A row's value in the year at position `y`. */
export function valueAt(numbers: Float64Array, { results, r }: Pick<SchoolRow, 'results' | 'r'>, y: number): number {
  return numbers[r * results.years.length + y]!;
}
