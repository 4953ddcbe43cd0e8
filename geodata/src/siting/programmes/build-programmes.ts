import { classSizeIn, classSizeOf } from '../../capacity/index.ts';
import type { Plan, Site, Stage } from '../../model/index.ts';
import { buildingTerms } from '../suitability/building-terms.ts';
import { openingYears } from './opening-years.ts';
import type { Programme } from './programme.ts';
import { classTerms, type ProgrammeTerms, programmeOf } from './programme-of.ts';
import { sizeLimits } from './size-limits.ts';

/** First autumn in which a school could open on a site, by the land and by the works. */
export function earliestOpening({ assumptions, district }: Plan, site: Site): number {
  return Math.max(district.baseYear + Math.max(1, assumptions.buildLeadYears), site.availableFrom);
}

/** The class counts in which a school of the stage may be built on a site: within the planning caps and the size limits (大校额), none where a site rule excludes it. */
export function buildableClasses(plan: Plan, site: Site, stage: Stage, { packs }: ProgrammeTerms): number[] {
  if (!buildingTerms(plan, site, stage).isAllowed) return [];
  const limits = sizeLimits(packs, stage, [stage]);
  const size = classSizeOf({ stage }, classTerms(plan, packs).standard);
  const counts = site.options.filter((option) => option.stage === stage).map((option) => option.classes);
  return [...new Set(counts)]
    .filter((classes) => classes <= limits.classes && classes * size <= limits.pupils)
    .sort((a, b) => a - b);
}

/** The ways to build a school of the stage on a site, by size and opening year; what site rules ask for protection is part of building. */
export function buildProgrammes(
  plan: Plan,
  site: Site,
  stage: Stage,
  need: ArrayLike<number>,
  terms: ProgrammeTerms,
): Programme[] {
  const { years, packs, weights } = terms;
  const size = classSizeOf({ stage }, classTerms(plan, packs).standard);
  const { penaltyWan } = buildingTerms(plan, site, stage);
  return openingYears(years, need, earliestOpening(plan, site)).flatMap((year) =>
    buildableClasses(plan, site, stage, terms).map((classes) =>
      programmeOf(
        {
          action: { kind: 'build', stage, siteId: site.id, name: site.name, year, classes },
          costs: {
            build: classes * size * plan.assumptions.buildCostWanPerSeat[stage] + penaltyWan,
            land: site.landCostWan ?? 0,
          },
          runningWanPerYear: weights.runningWanPerSchoolYear + classes * weights.runningWanPerClassYear,
          seatsIn: (each) => classes * classSizeIn({ stage }, each, classTerms(plan, packs)),
        },
        years,
      ),
    ),
  );
}
