import type { Compound, Grade, LocalName, Plan, Resources, School, Stage } from '../../model/index.ts';
import type { ResultRow, Results } from '../../simulation/index.ts';
import type { Rule, RuleMetric } from '../rule.ts';

/** How a value comes about, in words: 一年级 312人 ÷ 6班 = 52人/班. */
export interface Working extends LocalName {
  grade?: Grade;
}

/** One school and stage in one year. The same object moves on from year to year, so a metric keeps nothing of it. */
export interface SchoolYear {
  plan: Plan;
  results: Results;
  school: School;
  row: ResultRow;
  /** Position of the row and of the year in the results. */
  r: number;
  y: number;
  /** Rows that a limit on the whole school adds up, in the order of stages; empty where another row of the school answers. */
  wholeSchool: readonly number[];
  /** The rules in force on single resources of the row's stage. */
  standards: readonly Rule[];
}

/** The way of a compound's pupils of one stage to the nearest of their schools, from the year in which it begins. */
export interface Way {
  plan: Plan;
  compound: Compound;
  school: School;
  stage: Stage;
  year: number;
}

/** The schools of one stage in one year. */
export interface StageYear {
  results: Results;
  stage: Stage;
  y: number;
  /** Positions of the rows of the stage, and those of schools that are evaluated and have given resources. */
  rows: readonly number[];
  equipped: readonly { r: number; school: School; resources: Resources }[];
}

/** What is asked: the key and version of a metric with its functions. */
export interface Question<At> {
  key: RuleMetric;
  /** Goes up whenever the same plan would give another value. */
  version: number;
  /** The number, in the unit of the metric; NaN where it cannot be known or is not asked. Builds no text: it is asked very often. */
  valueOf(at: At, rule: Rule): number;
  /** How the number comes about; asked only where a rule is broken. */
  workingOf(at: At, rule: Rule): Working;
}

/** One versioned, number-valued question about a school and stage in a year. */
export interface SchoolMetric extends Question<SchoolYear> {
  scope: 'school';
  /** Answers the same in every year: told once, in the first year in which the school is open. */
  isLasting?: boolean;
}

/** One versioned, number-valued question about the way from a compound to its school. */
export interface CompoundMetric extends Question<Way> {
  scope: 'compound';
}

/** One versioned, number-valued question about all schools of a stage in a year. */
export interface DistrictMetric extends Question<StageYear> {
  scope: 'district';
}

export type Metric = SchoolMetric | CompoundMetric | DistrictMetric;

/** A row's value in a year. */
export function valueAt(numbers: Float64Array, { results, r, y }: Pick<SchoolYear, 'results' | 'r' | 'y'>): number {
  return numbers[r * results.years.length + y]!;
}
