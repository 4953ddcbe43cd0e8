import type { Plan, Stage } from '../model/index.ts';
import type { Finding } from '../rules/index.ts';
import type { Results } from '../simulation/index.ts';
import type { SeatsHeld } from './seats-held.ts';

/** A plan with what simulating it gave: one side of a comparison. */
export interface Side {
  plan: Plan;
  results: Results;
  findings: readonly Finding[];
}

/** A value on either side. */
export interface Pair<Value = number> {
  before: Value;
  after: Value;
}

/** One compound whose children of a stage go to another school in a year. */
export interface MovedCompound {
  compoundId: string;
  name: string;
  /** Children of the stage who change school: those of the plan after, less the share that stays at the same school. */
  children: number;
  /** Ids of the schools that take a share of it on one side only. */
  from: string[];
  to: string[];
}

/** A named street with compounds that change school. */
export interface MovedStreet {
  name: string;
  compounds: number;
  /** Children of these compounds who change school. */
  children: number;
}

/** How far children walk to school. */
export interface WalkLengths {
  /** Children of whom a walk is known. */
  children: number;
  meanMetres: number;
  /** Nine in ten children walk at most so far. */
  p90Metres: number;
  /** Children of compounds of whose way a rule of distance is broken in the year (service radius, walking time, no way on foot). */
  overLimit: number;
  /** Children who have no way on foot; they are in neither mean nor P90. */
  cutOff: number;
}

/** How evenly the schools of a stage are filled. */
export interface Balance {
  /** 差异系数 of seats per pupil between schools, weighted by pupils (教督〔2017〕6号); NaN where fewer than two are known. */
  variation: number;
  /** Utilisation of the fullest and of the emptiest school with pupils; NaN where none is known. */
  fullest: number;
  emptiest: number;
}

export type SchoolChangeKind = 'opened' | 'closed' | 'more-seats' | 'fewer-seats';

/** One school that has other seats in the year, or is open on one side only. */
export interface SchoolChange {
  schoolId: string;
  name: string;
  kind: SchoolChangeKind;
  seats: Pair;
}

/** 方案比较: what one plan does against another, in one stage and, where it is not said otherwise, in one year. */
export interface Comparison {
  stage: Stage;
  year: number;
  /** Compounds whose school changes, most children first. */
  moved: MovedCompound[];
  /** The streets on which they lie, most children first; left out where the plan names no streets. */
  streets?: MovedStreet[];
  /** Children who change school in each year simulated. */
  movedByYear: { year: number; children: number; compounds: number }[];
  /** 中途转学: children who in the autumn of a year after the base year change school without entering the stage, on either side. */
  transfers: ({ year: number } & Pair)[];
  /** 在读学位: what becomes, on either side, of the seats that pupils hold when their compound changes school in a year after the base year. */
  seatsHeld: Pair<SeatsHeld[]>;
  walks: Pair<WalkLengths>;
  /** Seats short in every year simulated. */
  short: ({ year: number } & Pair)[];
  /** Findings, notes left out, that only one side has in the year. */
  gained: Finding[];
  lost: Finding[];
  /** Findings of the stage, notes left out, over all years. */
  findings: Pair;
  /** 万元 over the base plan. */
  costWan: Pair;
  balance: Pair<Balance>;
  schools: SchoolChange[];
  /** Ids of catchments of the stage that look otherwise or have other schools. */
  catchments: string[];
}
