import { classSizeOf } from '../../capacity/index.ts';
import { type Plan, type Site, STAGES, type Stage } from '../../model/index.ts';
import type { Results } from '../../simulation/index.ts';
import { REACH } from '../stage-problem/reach-limits.ts';
import { buildingTerms } from '../suitability/building-terms.ts';
import { buildableClasses, earliestOpening } from './build-programmes.ts';
import { newSchoolId } from './new-school.ts';
import type { ProgrammeTerms } from './programme-of.ts';
import { thinned } from './thinned.ts';

/** A site where a school of a stage may be built, from when, and in which sizes. */
export interface PossibleSite {
  site: Site;
  year: number;
  classes: number[];
}

/** So many are looked at in any case. */
const FEWEST = 24;

/** The sites where a school of the stage may be built before the forecast ends, in the order of the plan. */
export function possibleSites(plan: Plan, stage: Stage, terms: ProgrammeTerms): PossibleSite[] {
  const last = terms.years.at(-1)!;
  const taken = new Set(plan.schools.map(({ id }) => id));
  return plan.sites.flatMap((site) => {
    const year = earliestOpening(plan, site);
    if (year > last || STAGES.some((each) => taken.has(newSchoolId(site.id, each)))) return [];
    const classes = buildableClasses(plan, site, stage, terms);
    return classes.length > 0 ? [{ site, year, classes }] : [];
  });
}

/**
 * Of these the ones to look at. Compounds can move to the nearest few sites only, so where candidates lie close together none is in
 * reach of enough pupils to fill a school. Beyond as many as that takes, each part of the district with as many pupils as the others
 * gets one: the cheapest by land, protection and walking among those for the largest school. Sites that the terms name stay.
 */
export function sitesToTry(plan: Plan, results: Results, stage: Stage, terms: ProgrammeTerms): PossibleSite[] {
  const possible = possibleSites(plan, stage, terms);
  const named = new Set(terms.namedSites);
  const others = possible.filter(({ site }) => !named.has(site.id));
  const most = mostSites(results, stage, terms.years, others);
  if (others.length <= most) return possible;
  const { walkingWanPerPupilKmYear } = terms.weights;
  const kept = thinned(
    others.map(({ site, classes }) => ({
      at: site.point,
      size: classes.at(-1)!,
      wan: (site.landCostWan ?? 0) + buildingTerms(plan, site, stage).penaltyWan,
    })),
    plan.compounds.map(({ point }, c) => ({ at: point, pupils: pupilYears(results, c, stage, terms.years) })),
    most,
    (walkingWanPerPupilKmYear * plan.assumptions.detourFactor) / 1000,
  );
  const chosen = new Set([...kept].map((i) => others[i]));
  return possible.filter((each) => named.has(each.site.id) || chosen.has(each));
}

/** How many sites leave each of them enough pupils in reach to fill its school. */
function mostSites(
  { enrolment, rows, years }: Results,
  stage: Stage,
  asked: readonly number[],
  sites: readonly PossibleSite[],
): number {
  const largest = Math.max(0, ...sites.map(({ classes }) => classes.at(-1)!)) * classSizeOf({ stage });
  const pupilsIn = (y: number) =>
    rows.reduce((sum, row, r) => (row.stage === stage ? sum + (enrolment[r * years.length + y]! || 0) : sum), 0);
  const peak = Math.max(0, ...asked.map((year) => pupilsIn(years.indexOf(year))));
  return Math.max(FEWEST, Math.floor((REACH.sites * peak) / Math.max(1, largest)));
}

function pupilYears({ compoundPupils, years }: Results, c: number, stage: Stage, asked: readonly number[]): number {
  const first = (c * STAGES.length + STAGES.indexOf(stage)) * years.length;
  return asked.reduce((sum, year) => sum + (compoundPupils[first + years.indexOf(year)]! || 0), 0);
}
