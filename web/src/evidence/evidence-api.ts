import { isochrone, streetNetworkOf, walkingDistance, walksOf } from '@xuetu/geodata/access';
import { type Demand, demandOf } from '@xuetu/geodata/demand';
import { type Compound, type Plan, type School, STAGES, type Stage } from '@xuetu/geodata/model';
import {
  type CatchmentCheck,
  catchmentChanges,
  checkCatchment,
  describeCatchment,
  reasonsFor,
} from '@xuetu/geodata/reasons';
import { packsOf, schoolSizeLimitsOf } from '@xuetu/geodata/rules';
import { planOf } from '@xuetu/geodata/scenario';
import {
  type Bands,
  bandsOf,
  limitsOf,
  type Overflow,
  overflowOf,
  type Results,
  schoolsOf,
  simulate,
} from '@xuetu/geodata/simulation';
import { candidateSites, placeFindingsOf, type SiteFinding, siteFindingsOf } from '@xuetu/geodata/siting/suitability';
import { circleAround } from './circle-around.ts';
import type {
  AskedPlan,
  EvidenceAnswers,
  EvidenceQuestion,
  Reach,
  SchoolEvidence,
  SchoolWalk,
  Wording,
} from './evidence-question.ts';

/** Metres of the areas drawn around a school: the way of a small child, and what primary schools are planned for. */
const REACHES = [500, 1000];
/** Plans kept: the one shown and the one it is compared with. */
const KEPT = 2;

/** A plan with all that its evidence rests on. */
interface Worked {
  plan: Plan;
  demand: Demand;
  results: Results;
  overflow?: Overflow;
  bands?: Bands;
  reasons?: ReturnType<typeof reasonsFor>;
}

/** The evidence worker without the worker: answers questions about plans over one base plan. */
export function createEvidenceApi(
  base: Plan,
): (question: EvidenceQuestion) => EvidenceAnswers[EvidenceQuestion['kind']] {
  const kept = new Map<number, Worked>();
  const workedOf = ({ key, edits, cursor }: AskedPlan): Worked => {
    let worked = kept.get(key);
    if (!worked) {
      const plan = planOf(base, { edits, cursor });
      const demand = demandOf(base, plan);
      worked = { plan, demand, results: simulate(plan, demand) };
    }
    kept.delete(key);
    kept.set(key, worked);
    for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old);
    return worked;
  };
  return (question) => {
    const worked = workedOf(question.of);
    if (question.kind === 'bands') {
      worked.bands ??= bandsOf(base, worked.plan, worked.results, { demand: worked.demand });
      return worked.bands;
    }
    if (question.kind === 'compound') return walksTo(worked.plan, question.compoundId, question.year);
    if (question.kind === 'site') return findingsAt(worked.plan, question.siteId);
    if (question.kind === 'place') {
      const offers = question.stages.map((stage) => ({ stage, classes: 1 }));
      return placeFindingsOf(worked.plan, question.at, offers);
    }
    if (question.kind === 'reason') {
      worked.reasons ??= reasonsFor(base, question.of, worked.plan);
      return worked.reasons(question) ?? null;
    }
    if (question.kind === 'wording') {
      const before = question.against ? planOf(base, question.against) : base;
      return wordingOf(before, worked, question.catchmentId, question.year);
    }
    if (question.kind === 'checks') return checksOf(worked.plan, question.stage, question.year);
    if (question.kind === 'candidates') return candidateSites(worked.plan, question.grid);
    return schoolEvidence(base, worked, question.schoolId, question.stage);
  };
}

function schoolEvidence(base: Plan, worked: Worked, schoolId: string, stage: Stage): SchoolEvidence {
  const { plan, results } = worked;
  worked.overflow ??= overflowOf(plan, results);
  const { transfers, unplaced, method } = worked.overflow;
  const ofStage = transfers.filter((each) => each.stage === stage);
  const school = plan.schools.find(({ id }) => id === schoolId);
  return {
    limits: limitsOf(plan, results, schoolId, stage, { base, sizes: schoolSizeLimitsOf(packsOf(plan)) }),
    leaving: ofStage.filter(({ fromId }) => fromId === schoolId),
    coming: ofStage.filter(({ toId }) => toId === schoolId),
    unplaced: unplaced.filter((each) => each.stage === stage && each.schoolId === schoolId),
    method,
    reach: school ? reachOf(plan, school) : [],
    walks: school ? walksFrom(plan, results, school, stage) : {},
  };
}

function walksFrom(plan: Plan, { years }: Results, school: School, stage: Stage): SchoolEvidence['walks'] {
  const isIts = (compound: Compound) =>
    [years[0]!, years.at(-1)!].some((year) =>
      schoolsOf(plan, compound, stage, year).some(({ schoolId }) => schoolId === school.id),
    );
  return Object.fromEntries(
    plan.compounds.filter(isIts).map((compound) => [compound.id, walkingDistance(plan, compound, school)]),
  );
}

function reachOf(plan: Plan, { location }: School): Reach[] {
  const { streets, landscape, assumptions } = plan;
  const network = walksOf(plan).method === 'street' ? streetNetworkOf(streets, landscape) : undefined;
  return REACHES.flatMap((metres) => {
    const shape = network
      ? isochrone(network, location, metres)
      : circleAround(location, metres / assumptions.detourFactor);
    return shape ? [{ metres, shape }] : [];
  });
}

function walksTo(plan: Plan, compoundId: string, year: number): SchoolWalk[] {
  const compound = plan.compounds.find(({ id }) => id === compoundId);
  if (!compound) return [];
  const ids = new Set(
    STAGES.flatMap((stage) => schoolsOf(plan, compound, stage, year).map(({ schoolId }) => schoolId)),
  );
  return plan.schools
    .filter(({ id }) => ids.has(id))
    .map((school) => ({ schoolId: school.id, ...walkingDistance(plan, compound, school) }));
}

function checksOf(plan: Plan, stage: Stage, year: number): CatchmentCheck[] {
  return plan.catchments
    .filter((each) => each.stage === stage)
    .map((catchment) => checkCatchment(plan, catchment, year));
}

function wordingOf(before: Plan, { plan, results }: Worked, catchmentId: string, year: number): Wording | null {
  const catchment = plan.catchments.find(({ id }) => id === catchmentId);
  if (!catchment) return null;
  return {
    description: describeCatchment(plan, catchment, year),
    check: checkCatchment(plan, catchment, year),
    ...(plan !== before && { changes: catchmentChanges(before, plan, results, catchment.stage, year) }),
  };
}

/** The site rules that a site breaks for any stage it may hold, stage by stage. */
function findingsAt(plan: Plan, siteId: string): SiteFinding[] {
  const site = plan.sites.find(({ id }) => id === siteId);
  if (!site) return [];
  const held = new Set(site.options.map(({ stage }) => stage));
  return STAGES.filter((stage) => held.has(stage)).flatMap((stage) => siteFindingsOf(plan, site, stage));
}
