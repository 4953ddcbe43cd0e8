import { classesAllowed, classSizeOf, offerIn, seatsOf } from '../capacity/index.ts';
import { type Plan, type School, type Site, STAGES, type Stage } from '../model/index.ts';
import type { RulePack } from '../rules/index.ts';
import { countedStages, sizeLimits } from './size-limits.ts';
import type { SeatOption } from './stage-problem.ts';

/** Sizes in which an extension is offered, in classes, besides the largest that is allowed. */
const EXTENSION_STEPS = [2, 4, 6, 8, 12, 18];

type Standard = Partial<Record<Stage, number>>;

/** Design class size of the first pack that names one for the stage; left out, the national standard holds. */
function standardOf(packs: readonly RulePack[]): Standard {
  return Object.fromEntries(
    STAGES.flatMap((stage) => {
      const size = packs.map((pack) => pack.standardClassSize[stage]).find((each) => each !== undefined);
      return size === undefined ? [] : [[stage, size]];
    }),
  );
}

/** The ways to build a school of the stage on a site: its class counts within the planning caps, from the year the land and the works allow. */
export function buildOptions(plan: Plan, site: Site, stage: Stage, packs: readonly RulePack[]): SeatOption[] {
  const { assumptions, district } = plan;
  const limits = sizeLimits(packs, stage, [stage]);
  const size = classSizeOf({ stage }, standardOf(packs));
  const year = Math.max(district.baseYear + Math.max(1, assumptions.buildLeadYears), site.availableFrom);
  if (year > district.baseYear + assumptions.horizonYears) return [];
  const counts = site.options.filter((option) => option.stage === stage).map((option) => option.classes);
  return [...new Set(counts)]
    .filter((classes) => classes <= limits.classes && classes * size <= limits.pupils)
    .sort((a, b) => a - b)
    .map((classes) => ({
      classes,
      seats: classes * size,
      buildWan: classes * size * assumptions.buildCostWanPerSeat[stage],
      landWan: site.landCostWan ?? 0,
      year,
    }));
}

/** The ways to extend a public school: by whole classes as far as its site, the planning caps and the size limits (大校额) allow. */
export function extendOptions(plan: Plan, school: School, stage: Stage, packs: readonly RulePack[]): SeatOption[] {
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
  return [...new Set([...EXTENSION_STEPS.filter((step) => step < most), most])].map((added) => ({
    classes: added,
    seats: added * size,
    buildWan: added * size * assumptions.extendCostWanPerSeat[stage],
    landWan: 0,
    year,
  }));
}

/** An offer with all the classes that are already decided. */
function allOf(offer: School['stages'][number]): School['stages'][number] {
  return offerIn(offer, Infinity);
}
