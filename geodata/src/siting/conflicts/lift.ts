import type { Plan, Position, School, Stage } from '../../model/index.ts';
import type { RulePack } from '../../rules/index.ts';
import type { LimitToRelax } from '../answer/proposal.ts';
import { isForbidden } from '../goal/forbid.ts';
import { isLockedWay, locksOn } from '../goal/lock.ts';
import type { Programme } from '../programmes/programme.ts';
import { unnamedSite, withSites } from '../programmes/with-sites.ts';
import type { SitingGoal } from '../siting-goal.ts';
import { type Asked, askAgain } from '../stage-problem/ask-stages.ts';
import { REACH, type ReachLimits } from '../stage-problem/reach-limits.ts';
import type { Place, Reach, StageProblem, Unit } from '../stage-problem/stage-problem.ts';

/** A limit that can be lifted to see whether it stands in the way. */
export type Limit = LimitToRelax['kind'];

/** Classes that a school may grow by beyond its limits where these are lifted. */
const MORE_CLASSES = 24;
/** How far compounds may be moved where that is lifted. */
const WIDER_REACH: ReachLimits = { schools: 12, sites: 6, metres: 24_000 };
/** What doing something that was forbidden, or moving somebody who was locked, costs in addition, so that it is done as little as can be. */
const FORBIDDEN_WAN = 2000;
const LOCKED_METRES = 100_000;

/** The stage problem of a goal with some of its limits lifted; budgets are no part of it. */
export function lifted(
  asked: Asked,
  goal: SitingGoal,
  problem: StageProblem,
  lifts: ReadonlySet<Limit>,
  points: readonly Position[],
  yearsEarlier: number,
): StageProblem {
  let { plan, terms } = asked;
  if (lifts.has('year')) plan = sooner(plan, yearsEarlier);
  if (lifts.has('sites')) {
    plan = withSites(plan, problem.stage, points);
    const added = points.map((_, n) => unnamedSite(n + 1));
    terms = {
      ...terms,
      reach: { ...REACH, sites: REACH.sites + points.length },
      namedSites: [...(terms.namedSites ?? []), ...added],
    };
  }
  if (lifts.has('school-size')) {
    plan = { ...plan, schools: plan.schools.map((school) => roomier(school, problem.stage)) };
    terms = { ...terms, packs: terms.packs.map(withoutSizes) };
  }
  if (lifts.has('lock')) plan = { ...plan, locks: undefined };
  if (lifts.has('reach')) terms = { ...terms, reach: WIDER_REACH };
  const left: SitingGoal = {
    ...goal,
    ...(lifts.has('forbidden') && { forbidden: undefined, kinds: undefined, minimumClasses: undefined }),
    ...(lifts.has('lock') && { lock: undefined }),
    ...(lifts.has('required') && { required: undefined }),
  };
  const [found] = askAgain({ ...asked, plan, terms }, left, [problem.stage]).problems;
  const free = lifts.has('school-size') ? inSingleClasses(found!, problem) : found!;
  return dearer(free, asked.plan, goal, lifts);
}

function sooner(plan: Plan, years: number): Plan {
  const { buildLeadYears, extendLeadYears } = plan.assumptions;
  return {
    ...plan,
    assumptions: {
      ...plan.assumptions,
      buildLeadYears: Math.max(0, buildLeadYears - years),
      extendLeadYears: Math.max(0, extendLeadYears - years),
    },
    sites: plan.sites.map((site) => ({ ...site, availableFrom: site.availableFrom - years })),
  };
}

function roomier(school: School, stage: Stage): School {
  return {
    ...school,
    stages: school.stages.map((offer) => {
      const now = offer.maxClasses ?? offer.classes ?? offer.rooms;
      return offer.stage === stage && now !== undefined ? { ...offer, maxClasses: now + MORE_CLASSES } : offer;
    }),
  };
}

function withoutSizes(pack: RulePack): RulePack {
  const sizes = ['classes', 'school-enrolment', 'stage-enrolment'];
  return { ...pack, rules: pack.rules.filter(({ metric }) => !sizes.includes(metric)) };
}

/** Extensions beyond what is allowed in every number of classes, not only in steps, so that no more are asked for than it takes. */
function inSingleClasses(found: StageProblem, problem: StageProblem): StageProblem {
  return {
    ...found,
    places: found.places.map((place) => {
      if (place.kind !== 'school') return place;
      const allowed = mostClasses(problem.places.find(({ kind, id }) => kind === 'school' && id === place.id));
      const extending = place.programmes.filter(isExtension);
      const largest = Math.max(0, ...extending.map(({ actions }) => actions[0]!.classes));
      const widest = extending.filter(({ actions }) => actions[0]!.classes === largest);
      const more = Array.from({ length: Math.max(0, largest - allowed) }, (_, i) => allowed + 1 + i);
      const kept = place.programmes.filter((each) => !isExtension(each) || each.actions[0]!.classes <= allowed);
      return {
        ...place,
        programmes: [...kept, ...more.flatMap((classes) => widest.map((each) => inSize(each, classes)))],
      };
    }),
  };
}

function isExtension({ actions }: Programme): boolean {
  return actions.length === 1 && actions[0]!.kind === 'extend';
}

/** Most classes by which a school may be extended. */
export function mostClasses(place: Place | undefined): number {
  return Math.max(0, ...(place?.programmes ?? []).filter(isExtension).map(({ actions }) => actions[0]!.classes));
}

function inSize(programme: Programme, classes: number): Programme {
  const [action] = programme.actions;
  const part = classes / action!.classes;
  const { build, extend, convert, land, temporary, running } = programme.costs;
  return {
    ...programme,
    id: `${programme.id}/${classes}`,
    actions: [{ ...action!, classes, seats: Math.round(action!.seats * part), costWan: action!.costWan * part }],
    seats: programme.seats.map((seats) => seats * part),
    spending: programme.spending.map((wan) => wan * part),
    costs: {
      build: build * part,
      extend: extend * part,
      convert: convert * part,
      land: land * part,
      temporary: temporary * part,
      running: running * part,
    },
  };
}

/** Makes what a goal forbids, and what it and the plan lock, dear where it is lifted. */
function dearer(problem: StageProblem, plan: Plan, goal: SitingGoal, lifts: ReadonlySet<Limit>): StageProblem {
  const locks = locksOn(problem.stage, goal, plan);
  const isDear = (unit: Unit, to: Reach) => lifts.has('lock') && isLockedWay(locks, unit, problem.places, to);
  return {
    ...problem,
    places: problem.places.map((place) => ({
      ...place,
      programmes: place.programmes.map((each) =>
        lifts.has('forbidden') && isForbidden(each, goal)
          ? { ...each, costs: { ...each.costs, running: each.costs.running + FORBIDDEN_WAN } }
          : each,
      ),
    })),
    units: problem.units.map((unit) => ({
      ...unit,
      reach: unit.reach.map((to) => (isDear(unit, to) ? { ...to, metres: to.metres + LOCKED_METRES } : to)),
    })),
  };
}
