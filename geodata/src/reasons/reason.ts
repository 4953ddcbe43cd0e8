import type { Route, Walk } from '../access/index.ts';
import type { Grade, LocalName, Position, Stage } from '../model/index.ts';

/** The rule that a claim rests on, as the packs in force cite it. */
export interface Source {
  ruleId: string;
  name: LocalName;
  document: LocalName;
  documentNo?: string;
}

/** What is said about, with the numbers it is made of. `seats-unknown` and `no-objection` claim that nothing is known against a school. */
export type ClaimKind =
  | 'assigned-explicitly'
  | 'assigned-until'
  | 'assigned-by-catchment'
  | 'assigned-by-feeder'
  | 'not-assigned'
  | 'not-by-catchment'
  | 'no-way'
  | 'detour'
  | 'crossings'
  | 'full'
  | 'displaces'
  | 'breaks-rule'
  | 'sector'
  | 'chosen'
  | 'feeder'
  | 'system'
  | 'seats-unknown'
  | 'no-objection';

/** One checkable sentence: whole numbers as they stand in it, and the rule it rests on where there is one. */
export interface Claim {
  kind: ClaimKind;
  sentence: LocalName;
  figures: Record<string, number>;
  rule?: Source;
}

/** A school of the stage in one year; NaN where it was not computed. Pupils and seats are rounded, so that they add up as shown. */
export interface SchoolYear {
  pupils: number;
  seats: number;
  /** Seats left; below 0 so many are lacking. */
  left: number;
}

/** A school that takes pupils of the compound. */
export interface AssignedSchool extends SchoolYear {
  schoolId: string;
  share: number;
  route: Route;
}

/** The schools of the compound in one stage and the year asked for; empty where none takes its pupils. */
export interface StageSchools {
  stage: Stage;
  /** Pupils of the stage who live in the compound, rounded; NaN where not computed. */
  children: number;
  schools: { schoolId: string; share: number; walk: Walk }[];
}

/** Another school of the stage, and what speaks against it. */
export interface OtherSchool extends SchoolYear {
  schoolId: string;
  at: Position;
  walk: Walk;
  straightMetres: number;
  /** Whether it is nearer than every assigned school, on foot or in a straight line. */
  isNearer: boolean;
  claims: Claim[];
}

/** Years in which the compound has the same schools by the plan. */
export interface HistoryRun {
  from: number;
  to: number;
  schools: { schoolId: string; share: number }[];
  by: Claim;
}

/** An edit of the scenario that changed the schools of the compound, by its place in the list (1 is the first). */
export interface ChangingEdit {
  nth: number;
  label: string;
  /** Its name in both languages, where it has both. */
  names?: LocalName;
  /** First simulated year whose schools it changed, with the schools of that year before and after it. */
  year: number;
  before: string[];
  after: string[];
}

/** Pupils of one home beyond the seats of a school, who are sent elsewhere (统筹). */
export interface SentOn {
  /** '' where the home is not known. */
  compoundId: string;
  toIds: string[];
  pupils: number;
  /** Metres further than to that school, on average; below 0 where it is nearer. */
  extraMetres: number;
}

/** Pupils of a school who have to go elsewhere because the compound comes. */
export interface Displaced {
  /** All of them, whoever they are: what the overflow of the school grows by. */
  pupils: number;
  /** Of these, for whom no school has a seat. */
  unplaced: number;
  /** Homes from which more pupils are sent than before, most first; the compound itself may be among them. */
  homes: SentOn[];
}

/** One school before and after the move. */
export interface SchoolBeforeAfter {
  schoolId: string;
  before: SchoolYear;
  after: SchoolYear;
  /** The greatest number of seats lacking from the year of the move on, and when; 0 and undefined where none lack. */
  worstBefore: { short: number; year?: number };
  worstAfter: { short: number; year?: number };
}

/** A finding that the move brings or takes away, in its own sentence. */
export interface ChangedFinding {
  rule: Source;
  /** The school or compound that it is about. */
  subjectId: string;
  year: number;
  grade?: Grade;
  sentence: LocalName;
}

/** What would change if the compound moved to another school, by simulating it anew. */
export interface IfMoved {
  schoolId: string;
  /** First autumn of the move: all pupils of the stage move at once. */
  fromYear: number;
  /** Pupils of the compound who arrive in that autumn, rounded. */
  movers: number;
  /**
   * Pupils who leave its schools then, rounded: others than arrive where the schools follow different grade systems (学制), so that a
   * grade sits in another stage.
   */
  leaving: number;
  walkBefore: Walk;
  walkAfter: Walk;
  schools: SchoolBeforeAfter[];
  /** Seats lacking in the stage over the whole district in that autumn, rounded. */
  districtShort: { before: number; after: number };
  displaced: Displaced;
  newFindings: ChangedFinding[];
  goneFindings: ChangedFinding[];
}

/** 划片理由: why a compound goes to its school, what speaks against the others, how it came about and what a change would do. */
export interface Reason {
  compoundId: string;
  stage: Stage;
  year: number;
  baseYear: number;
  /** Pupils of the stage who live in the compound in the year, rounded; NaN where not computed. */
  children: number;
  /** Every stage that has schools here. */
  stages: StageSchools[];
  by: Claim;
  /** The catchment that holds the compound, whether or not it decides. */
  catchmentId?: string;
  assigned: AssignedSchool[];
  /**
   * Pupils of the compound whom the bureau would send elsewhere in the year, because their school is over its seats (统筹). Whole pupils
   * are sent, so that of a compound with 10.6 pupils 11 may go.
   */
  sentElsewhere: SentOn[];
  others: OtherSchool[];
  history: HistoryRun[];
  edits: ChangingEdit[];
  ifMoved: IfMoved[];
  /** What the numbers do not say. */
  notes: LocalName[];
}
