import { classesAllowed, classSizeIn, classSizeOf, offerIn, seatsOf } from '../capacity/index.ts';
import type { Plan, School, SchoolStage, Site, Stage } from '../model/index.ts';
import type { RulePack } from '../rules/index.ts';
import { NO_COSTS, type Programme, type ProgrammeCosts } from './programme.ts';
import type { SitingAction } from './siting-action.ts';
import { countedStages, sizeLimits } from './size-limits.ts';
import { standardOf } from './standard-of.ts';
import type { ReachLimits } from './units-of.ts';
import type { SitingWeights } from './weights.ts';

/** Sizes in which an extension is offered, in classes, besides the largest that is allowed. */
const EXTENSION_STEPS = [2, 4, 6, 8, 12, 18];

/** What programmes depend on beside the plan and the place. */
export interface ProgrammeTerms {
  /** The years of the problem. */
  years: readonly number[];
  packs: readonly RulePack[];
  weights: SitingWeights;
  /** Where compounds can be moved; left out: as usual. */
  reach?: ReachLimits;
}

/** The ways to build a school of the stage on a site: its class counts within the planning caps, from the year the land and the works allow. */
export function buildProgrammes(
  plan: Plan,
  site: Site,
  stage: Stage,
  { years, packs, weights }: ProgrammeTerms,
): Programme[] {
  const { assumptions, district } = plan;
  const limits = sizeLimits(packs, stage, [stage]);
  const size = classSizeOf({ stage }, standardOf(packs));
  const year = Math.max(district.baseYear + Math.max(1, assumptions.buildLeadYears), site.availableFrom);
  if (year > district.baseYear + assumptions.horizonYears) return [];
  const counts = site.options.filter((option) => option.stage === stage).map((option) => option.classes);
  return [...new Set(counts)]
    .filter((classes) => classes <= limits.classes && classes * size <= limits.pupils)
    .sort((a, b) => a - b)
    .map((classes) =>
      programmeOf(
        { kind: 'build', stage, siteId: site.id, name: site.name, year, classes },
        { build: classes * size * assumptions.buildCostWanPerSeat[stage], land: site.landCostWan ?? 0 },
        weights.runningWanPerSchoolYear + classes * weights.runningWanPerClassYear,
        years,
        (each) => classes * classSizeIn({ stage }, each, termsOf(plan, packs)),
      ),
    );
}

/** The ways to extend a public school: by whole classes as far as its site, the planning caps and the size limits (大校额) allow. */
export function extendProgrammes(
  plan: Plan,
  school: School,
  stage: Stage,
  { years, packs, weights }: ProgrammeTerms,
): Programme[] {
  const { assumptions, district } = plan;
  const offer = school.stages.find((each) => each.stage === stage);
  if (!offer || offer.maxClasses === undefined || school.ownership !== 'public' || school.closedFrom !== undefined)
    return [];
  const standard = standardOf(packs);
  const limits = sizeLimits(
    packs,
    stage,
    school.stages.map((each) => each.stage),
  );
  const size = classSizeOf(offer, standard);
  const counted = school.stages
    .filter((each) => countedStages(school, stage).includes(each.stage))
    .map((each) => allOf(each));
  const classes = counted.reduce((sum, each) => sum + (classesAllowed(each) ?? 0), 0);
  const seats = counted.reduce((sum, each) => sum + (seatsOf(each, standard) || 0), 0);
  const own = classesAllowed(allOf({ ...offer, maxClasses: undefined })) ?? offer.maxClasses;
  const most = Math.min(offer.maxClasses - own, limits.classes - classes, Math.floor((limits.pupils - seats) / size));
  const year = district.baseYear + Math.max(1, assumptions.extendLeadYears);
  if (!(most >= 1) || year > district.baseYear + assumptions.horizonYears) return [];
  return [...new Set([...EXTENSION_STEPS.filter((step) => step < most), most])].map((added) =>
    programmeOf(
      { kind: 'extend', stage, schoolId: school.id, name: school.name, year, classes: added },
      { extend: added * size * assumptions.extendCostWanPerSeat[stage] },
      added * weights.runningWanPerClassYear,
      years,
      (each) => added * classSizeIn(offer, each, termsOf(plan, packs)),
    ),
  );
}

/** A programme of one action whose seats are there and cost running from its year on, and whose one-off cost is paid in that year. */
function programmeOf(
  action: Omit<SitingAction, 'seats' | 'costWan'>,
  costs: Partial<ProgrammeCosts>,
  runningWanPerYear: number,
  years: readonly number[],
  seatsIn: (year: number) => number,
): Programme {
  const costWan = Object.values(costs).reduce((sum, wan) => sum + wan, 0);
  return {
    id: `${action.kind}-${action.classes}`,
    actions: [{ ...action, seats: seatsIn(action.year), costWan: Math.round(costWan * 100) / 100, runningWanPerYear }],
    seats: Float64Array.from(years, (year) => (year >= action.year ? seatsIn(year) : 0)),
    costs: { ...NO_COSTS, ...costs, running: runningWanPerYear * years.filter((year) => year >= action.year).length },
    spending: Float64Array.from(years, (year) => (year === action.year ? costWan : 0)),
    year: action.year,
  };
}

/** Class sizes as the simulation has them. */
function termsOf(plan: Plan, packs: readonly RulePack[]) {
  return { standard: standardOf(packs), path: plan.assumptions.classSizePath };
}

/** An offer with all the classes that are already decided. */
function allOf(offer: SchoolStage): SchoolStage {
  return offerIn(offer, Infinity);
}
