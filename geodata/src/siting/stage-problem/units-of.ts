import { schoolsOf } from '../../assignment/index.ts';
import { type Compound, type Plan, type Position, type School, STAGES, type Stage } from '../../model/index.ts';
import type { Results } from '../../simulation/index.ts';
import { systemAt } from '../programmes/new-school.ts';
import { takesCompounds } from './places-of.ts';
import { REACH, type ReachLimits } from './reach-limits.ts';
import type { Place, Unit } from './stage-problem.ts';
import { metresToday, walkingMetres } from './walking-metres.ts';

/** Fewer metres than lie between two parallels a degree apart anywhere, so that places further off are left out without measuring. */
const LEAST_METRES_PER_DEGREE = 110_000;

interface Target {
  place: number;
  at: Position;
  system: string;
  kind: Place['kind'];
}

/** The compounds with pupils of a stage, where these go today and where they could go as soon as somebody can. */
export function unitsOf(
  plan: Plan,
  results: Results,
  stage: Stage,
  years: readonly number[],
  places: readonly Place[],
  limits = REACH,
): Unit[] {
  const Y = results.years.length;
  const s = STAGES.indexOf(stage);
  const targets = targetsOf(plan, stage, years, places);
  const schools = standingSchools(plan, places);
  return plan.compounds.flatMap((compound, c) => {
    const pupils = Float64Array.from(
      years,
      (year) => results.compoundPupils[(c * STAGES.length + s) * Y + results.years.indexOf(year)]! || 0,
    );
    if (!pupils.some((count) => count > 0)) return [];
    const { today, metres } = todayOf(plan, compound, stage, years, schools);
    return [
      {
        compoundId: compound.id,
        pupils,
        today,
        todayMetres: metres,
        reach: reachOf(plan, compound, today, places, targets, systemOf(today, places, schools), limits),
      },
    ];
  });
}

function targetsOf(plan: Plan, stage: Stage, years: readonly number[], places: readonly Place[]): Target[] {
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  const sites = new Map(plan.sites.map((site) => [site.id, site]));
  return places.flatMap((place, p): Target[] => {
    if (place.kind === 'site') {
      const site = sites.get(place.id)!;
      return [{ place: p, at: site.point, system: systemAt(plan, site, stage), kind: 'site' }];
    }
    const school = schools.get(place.id);
    if (!school || !takesCompounds(school, years.at(-1)!) || place.seats.includes(Infinity)) return [];
    return [{ place: p, at: school.location, system: school.system, kind: 'school' }];
  });
}

/** Every school by its id, with its place; -1 where it has none. */
function standingSchools(plan: Plan, places: readonly Place[]): Map<string, { school: School; place: number }> {
  const placeOf = new Map(places.map(({ kind, id }, p) => [kind === 'school' ? id : '', p]));
  return new Map(plan.schools.map((school) => [school.id, { school, place: placeOf.get(school.id) ?? -1 }]));
}

function todayOf(
  plan: Plan,
  compound: Compound,
  stage: Stage,
  years: readonly number[],
  standing: ReadonlyMap<string, { school: School; place: number }>,
) {
  const byPlace = new Map<number, Float64Array>();
  const metres = new Float64Array(years.length);
  const shareAt = (place: number, y: number, share: number) => {
    const shares = byPlace.get(place) ?? new Float64Array(years.length);
    byPlace.set(place, shares);
    shares[y]! += share;
  };
  for (const [y, year] of years.entries()) {
    let left = 1;
    for (const { schoolId, share } of schoolsOf(plan, compound, stage, year)) {
      const { school, place } = standing.get(schoolId)!;
      shareAt(place, y, share);
      metres[y]! += share * metresToday(plan, compound.point, school.location);
      left -= share;
    }
    if (left > 1e-9) shareAt(0, y, left);
  }
  return { today: [...byPlace].map(([place, share]) => ({ place, share })), metres };
}

function reachOf(
  plan: Plan,
  compound: Compound,
  today: Unit['today'],
  places: readonly Place[],
  targets: readonly Target[],
  system: string | undefined,
  limits: ReachLimits,
): Unit['reach'] {
  const only = today.find((each) => each.share.every((share) => share > 1 - 1e-9))?.place;
  const farthestDegrees = limits.metres / LEAST_METRES_PER_DEGREE;
  const near = targets
    .filter(
      (target) =>
        target.place !== only &&
        (system === undefined || target.system === system) &&
        Math.abs(target.at[1] - compound.point[1]) <= farthestDegrees,
    )
    .map((target) => ({ ...target, metres: walkingMetres(plan, compound.point, target.at, limits.metres) }))
    .filter((target) => target.metres <= limits.metres)
    .sort((a, b) => a.metres - b.metres || a.place - b.place);
  const nearest = (kind: Place['kind'], count: number) => near.filter((each) => each.kind === kind).slice(0, count);
  return [...nearest('school', limits.schools), ...nearest('site', limits.sites)].map(({ place, metres }) => ({
    place,
    metres,
    year: places[place]!.year,
  }));
}

/** Children stay in their grade system (学制): in another one the same grade belongs to another stage. */
function systemOf(
  today: Unit['today'],
  places: readonly Place[],
  standing: ReadonlyMap<string, { school: School }>,
): string | undefined {
  const { id } = places[today.find((each) => each.place > 0)?.place ?? 0]!;
  return standing.get(id)?.school.system;
}
