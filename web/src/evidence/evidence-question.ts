import type { Walk } from '@xuetu/geodata/access';
import type { AreaShape, LocalName, Position, Stage } from '@xuetu/geodata/model';
import type { CatchmentChanges, CatchmentCheck, CatchmentDescription, Reason } from '@xuetu/geodata/reasons';
import type { Scenario } from '@xuetu/geodata/scenario';
import type { Bands, LimitReport, Overflow, Transfer, Unplaced } from '@xuetu/geodata/simulation';
import type { CandidateAnswer, CandidateGrid, SiteFinding } from '@xuetu/geodata/siting/suitability';

/** The plan that is asked about: what it is known by, and the edits that make it of the base plan. */
export interface AskedPlan extends Pick<Scenario, 'edits' | 'cursor'> {
  key: number;
}

/** What can be asked beside the numbers of a plan, each kind with its answer. */
export type EvidenceQuestion =
  | { kind: 'bands'; of: AskedPlan }
  | { kind: 'school'; of: AskedPlan; schoolId: string; stage: Stage }
  | { kind: 'compound'; of: AskedPlan; compoundId: string; year: number }
  | { kind: 'site'; of: AskedPlan; siteId: string }
  | { kind: 'place'; of: AskedPlan; at: Position; stages: Stage[] }
  | { kind: 'reason'; of: AskedPlan; compoundId: string; stage: Stage; year: number }
  /** `against`: the scenario whose catchments are held beside it; left out: the plan as imported. */
  | { kind: 'wording'; of: AskedPlan; catchmentId: string; year: number; against?: Pick<Scenario, 'edits' | 'cursor'> }
  | { kind: 'checks'; of: AskedPlan; stage: Stage; year: number }
  | { kind: 'candidates'; of: AskedPlan; grid: CandidateGrid };

/** The ground that children walk to a school in so many metres: along the streets, or a circle where there are none. */
export interface Reach {
  metres: number;
  shape: AreaShape;
}

/** What stands behind the numbers of a school in a stage. */
export interface SchoolEvidence {
  limits: LimitReport | undefined;
  /** Pupils beyond its seats who go elsewhere, those of others who come here, and those who find no seat. */
  leaving: Transfer[];
  coming: Transfer[];
  unplaced: Unplaced[];
  method: Overflow['method'];
  reach: Reach[];
  /** The walks of the compounds that it takes in the first or the last year, by compound id. */
  walks: Record<string, Walk>;
}

/** A compound's walk to one of its schools; `metres` is Infinity where barriers leave no way. */
export interface SchoolWalk extends Walk {
  schoolId: string;
}

/** A catchment in words; `changes` are those of its stage against the other plan, left out where that is the one shown. */
export interface Wording {
  description: CatchmentDescription;
  check: CatchmentCheck;
  changes?: CatchmentChanges;
}

export interface EvidenceAnswers {
  bands: Bands;
  school: SchoolEvidence;
  compound: SchoolWalk[];
  /** What speaks against a candidate site, by the stages that it may hold. */
  site: SiteFinding[];
  /** What speaks against opening a school at a place of the map. */
  place: LocalName[];
  candidates: CandidateAnswer;
  /** Null where the plan has no such compound or catchment. */
  reason: Reason | null;
  wording: Wording | null;
  /** How every catchment of a stage is drawn. */
  checks: CatchmentCheck[];
}

/** An answer, or what went wrong. */
export type EvidenceReply = { answer: EvidenceAnswers[EvidenceQuestion['kind']] } | { failure: string };
