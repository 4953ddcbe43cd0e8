import { classesAllowed, classSizeIn, classSizeOf, offerIn, seatsOf } from '../../capacity/index.ts';
import type { Plan, School, SchoolStage, Stage } from '../../model/index.ts';
import { openingYears } from './opening-years.ts';
import type { Programme } from './programme.ts';
import { classTerms, type ProgrammeTerms, programmeOf } from './programme-of.ts';
import { countedStages, sizeLimits } from './size-limits.ts';
import { usefulSizes } from './useful-sizes.ts';

/** Sizes in which an extension is offered, in classes, besides the largest that is allowed. */
const EXTENSION_STEPS = [2, 4, 6, 8, 12, 18];

/** The ways to extend a public school: by whole classes as far as its site, the planning caps and the size limits (大校额) allow. */
export function extendProgrammes(
  plan: Plan,
  school: School,
  stage: Stage,
  need: ArrayLike<number>,
  terms: ProgrammeTerms,
): Programme[] {
  const { years, packs, weights } = terms;
  const { assumptions, district } = plan;
  const offer = school.stages.find((each) => each.stage === stage);
  if (!offer || offer.maxClasses === undefined || school.ownership !== 'public' || school.closedFrom !== undefined)
    return [];
  const own = classesAllowed(decided({ ...offer, maxClasses: undefined })) ?? offer.maxClasses;
  const most = Math.min(offer.maxClasses - own, roomToGrow(plan, school, stage, terms));
  if (!(most >= 1)) return [];
  const size = classSizeOf(offer, classTerms(plan, packs).standard);
  const earliest = district.baseYear + Math.max(1, assumptions.extendLeadYears);
  return openingYears(years, need, earliest).flatMap((year) =>
    usefulSizes([...new Set([...EXTENSION_STEPS.filter((step) => step < most), most])], size, need).map((classes) =>
      programmeOf(
        {
          action: { kind: 'extend', stage, schoolId: school.id, name: school.name, year, classes },
          costs: { extend: classes * size * assumptions.extendCostWanPerSeat[stage] },
          runningWanPerYear: classes * weights.runningWanPerClassYear,
          seatsIn: (each) => classes * classSizeIn(offer, each, classTerms(plan, packs)),
        },
        years,
      ),
    ),
  );
}

/** Classes of a stage that a school may have more by the planning caps and the size limits (大校额). */
export function roomToGrow(plan: Plan, school: School, stage: Stage, { packs }: ProgrammeTerms): number {
  const { standard } = classTerms(plan, packs);
  const limits = sizeLimits(
    packs,
    stage,
    school.stages.map((each) => each.stage),
  );
  const counted = school.stages
    .filter((each) => countedStages(school, stage).includes(each.stage))
    .map((each) => decided(each));
  const classes = counted.reduce((sum, each) => sum + (classesAllowed(each) ?? 0), 0);
  const seats = counted.reduce((sum, each) => sum + (seatsOf(each, standard) || 0), 0);
  const size = classSizeOf(school.stages.find((each) => each.stage === stage) ?? { stage }, standard);
  return Math.min(limits.classes - classes, Math.floor((limits.pupils - seats) / size));
}

/** An offer with all the classes that are already decided. */
function decided(offer: SchoolStage): SchoolStage {
  return offerIn(offer, Infinity);
}
