import { z } from 'zod';
import { LocalName, Stage } from '../../model/index.ts';
import { Edit } from '../../scenario/index.ts';
import { SitingAction } from '../siting-action.ts';
import { SitingGoal } from '../siting-goal.ts';
import { SiteFinding } from '../suitability/site-finding.ts';

/** Seats short in one year, summed over schools: pupils beyond the seats of their school, plus pupils without a school. */
export const YearShortage = z.object({ year: z.number().int(), before: z.number(), after: z.number() });
export type YearShortage = z.infer<typeof YearShortage>;

/** One school and stage whose pupils or seats an alternative changes, by year, read from two simulations; null where not known. */
export const SchoolEffect = z.object({
  schoolId: z.string(),
  name: z.string(),
  stage: Stage,
  years: z.array(
    z.object({
      year: z.number().int(),
      pupilsBefore: z.number().nullable(),
      pupilsAfter: z.number().nullable(),
      seatsBefore: z.number().nullable(),
      seatsAfter: z.number().nullable(),
    }),
  ),
});
export type SchoolEffect = z.infer<typeof SchoolEffect>;

/** Findings of one family over the years that count, counted by school, stage and year, before and after. */
export const FindingChange = z.object({
  family: z.string(),
  name: LocalName,
  before: z.number().int(),
  after: z.number().int(),
});
export type FindingChange = z.infer<typeof FindingChange>;

/** How an alternative fares where births go another way: simulated anew with the same actions. */
export const ViewOutcome = z.object({
  /** Id of a births scenario of the assumptions. */
  births: z.string(),
  name: LocalName,
  /** Probability that it was weighed with. */
  weight: z.number().min(0).max(1),
  /** Cost of the alternative in 万元 under these births, by the terms of the objective. */
  objectiveWan: z.number(),
  /** How much dearer that is than the best alternative of the proposal under these births. */
  regretWan: z.number().min(0),
  /** Most seats short in one year, and seats that stand empty in the last year. */
  worstShortage: z.number().min(0),
  emptySeats: z.number().min(0),
});
export type ViewOutcome = z.infer<typeof ViewOutcome>;

/** How sure it is that the seats of a stage are enough, over many drawn futures: the year in which the ninetieth of a hundred is worst. */
export const StageRisk = z.object({
  stage: Stage,
  year: z.number().int(),
  /** Share of the draws in which any seat is short in that year. */
  chance: z.number().min(0).max(1),
  /** Mean of the seats short over the draws, and what they are at most in nine draws of ten (P90). */
  meanShort: z.number().min(0),
  p90Short: z.number().min(0),
});
export type StageRisk = z.infer<typeof StageRisk>;

/** 班额路径: how the seats of an alternative do where classes shrink by the plan of the authorities, which the plan does not follow in these stages. */
export const AlongPath = z.object({
  /** Pupils a class at the end of the path, by stage. */
  path: z.array(z.object({ stage: Stage, year: z.number().int(), classSize: z.number() })),
  /** Most seats short in one year along the path, without the alternative and with it, and the worst year with it. */
  worstShortage: z.object({ before: z.number().min(0), after: z.number().min(0) }),
  year: z.number().int(),
});
export type AlongPath = z.infer<typeof AlongPath>;

/** 边际价值: what one class more at a school or site, or one more site, would take off the objective, at the prices of the linear relaxation. */
export const MarginalValue = z.object({
  kind: z.enum(['class', 'site']),
  stage: Stage,
  schoolId: z.string().optional(),
  siteId: z.string().optional(),
  name: z.string(),
  seats: z.number(),
  savesWan: z.number().min(0),
});
export type MarginalValue = z.infer<typeof MarginalValue>;

/** One answer to a siting goal. Objective, bound and gap are of the optimisation; shortage and the rest of a re-simulation. */
export const Alternative = z.object({
  id: z.string(),
  name: LocalName,
  /** Why this alternative differs from the others. */
  rationale: LocalName,
  objective: z.number(),
  lowerBound: z.number(),
  gapPercent: z.number(),
  /** Objective by term, in 万元; adds up to the objective. */
  terms: z.record(z.string(), z.number()),
  /** One-off cost: building, land, conversion, temporary classes. */
  costWan: z.number(),
  /** What it costs to run more each year in the last year; below 0 where closing saves more than opening costs. */
  runningWanPerYear: z.number(),
  /**
   * Seats more in the last year in the stages of the proposal, at the class sizes of that year: temporary classes that have ended are
   * not among them; what a closed school or a stage that gives rooms to another loses is taken off.
   */
  seatsAdded: z.number(),
  actions: z.array(SitingAction),
  /** One-off cost by the year in which it is paid. */
  spending: z.array(z.object({ year: z.number().int(), wan: z.number() })),
  shortage: z.array(YearShortage),
  /** Pupils' mean walking distance to school in the worst year, before and after, in metres. */
  meanWalkMetres: z.object({ before: z.number(), after: z.number() }),
  /** Pupils of the worst year whose school changes. */
  pupilsMoved: z.number(),
  /** Seats that stand empty in the last year, at the schools with seats, before and after. */
  emptySeats: z.object({ before: z.number(), after: z.number() }),
  schools: z.array(SchoolEffect),
  findings: z.array(FindingChange),
  views: z.array(ViewOutcome),
  risks: z.array(StageRisk),
  /** Left out where no path is planned, or the plan follows one. */
  alongPath: AlongPath.optional(),
  seconds: z.number(),
  /** What to commit to turn this alternative into a scenario. */
  edits: z.array(Edit),
});
export type Alternative = z.infer<typeof Alternative>;

/** One limit that stands in the way, and by how much it would have to give for the shortage to go. */
export const LimitToRelax = z.object({
  kind: z.enum(['budget', 'budget-year', 'sites', 'school-size', 'reach', 'year', 'lock', 'forbidden', 'required']),
  /** By how much, in the unit: 万元, classes, metres, years, sites or compounds. */
  by: z.number(),
  text: LocalName,
});
export type LimitToRelax = z.infer<typeof LimitToRelax>;

/** Why a goal cannot be met: what is short where and when, and the smallest set of limits to relax, each with its number. */
export const Conflict = z.object({
  stage: Stage,
  /** Centre of the compounds that lack seats, for the map. */
  point: z.tuple([z.number(), z.number()]).optional(),
  /** Schools among which the seats are short; empty where it is the whole district. */
  schoolIds: z.array(z.string()),
  year: z.number().int(),
  seatsShort: z.number().min(0),
  text: LocalName,
  relax: z.array(LimitToRelax),
});
export type Conflict = z.infer<typeof Conflict>;

/** What so many new schools can do for walks at best, beside those that stand, wherever sites allow and whatever they cost. */
export const Coverage = z.object({
  stage: Stage,
  newSchools: z.number().int().min(1),
  /** The year with most children, of which these are. */
  year: z.number().int(),
  radiusMetres: z.number().min(0),
  pupils: z.number().min(0),
  /** Children within the service radius of a school in a straight line, with schools on these sites, and no sites cover more than `coveredAtMost`. */
  covered: z.number().min(0),
  coveredAtMost: z.number().min(0),
  siteIds: z.array(z.string()),
  /** The longest walk to the nearest school where it is as short as so many schools can make it, and no sites make it shorter than the other. */
  farthestMetres: z.number().min(0),
  farthestAtLeast: z.number().min(0),
});
export type Coverage = z.infer<typeof Coverage>;

/** What site rules say of one site. */
export const JudgedSite = z.object({ siteId: z.string(), findings: z.array(SiteFinding) });
export type JudgedSite = z.infer<typeof JudgedSite>;

/** 选址方案: alternatives for one goal, with what was asked and what was found. */
export const Proposal = z.object({
  goal: SitingGoal,
  /** Years for which actions can have effect; shortage before the first of them cannot be removed and is not asked for. */
  firstYear: z.number().int(),
  stages: z.array(Stage),
  alternatives: z.array(Alternative),
  conflicts: z.array(Conflict),
  marginal: z.array(MarginalValue),
  /** By stage, where the goal says how many new schools. */
  coverage: z.array(Coverage).optional(),
  /** The sites that an alternative uses and those that a rule excludes, with what the rules say of them. */
  sites: z.array(JudgedSite),
  notes: z.array(LocalName),
  /** What the answer hangs on besides the goal: the seed of the search, and a hash of base plan, plan and goal. */
  seed: z.number().int(),
  inputHash: z.string(),
});
export type Proposal = z.infer<typeof Proposal>;
