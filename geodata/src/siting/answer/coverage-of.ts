import { distanceMetres } from '../../geometry/index.ts';
import type { Plan, Position } from '../../model/index.ts';
import { maximalCoverage } from '../coverage/maximal-coverage.ts';
import { pCenter } from '../coverage/p-center.ts';
import type { PMedianEffort } from '../medians/p-median.ts';
import { takesCompounds } from '../stage-problem/places-of.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';
import { metresToday, straightMetres } from '../stage-problem/walking-metres.ts';
import { radiusOf } from '../suitability/radius-of.ts';
import type { Coverage } from './proposal.ts';

/** Proven as far as a second or two allows. */
const EFFORT = { relativeGap: 0.001, steps: 300, nodes: 200 };

/** Beyond so many ways walks are straight lines x detour factor. */
const MOST_WALKS = 100_000;

/**
 * What so many new schools can do for walks at best, wherever the sites that the problem has allow them and whatever they cost: most
 * children within the service radius of a school of theirs, and the shortest longest walk; schools that stand count. Children are those of the
 * year with most of them. Undefined where there are no sites or nobody goes by catchment.
 */
export function coverageOf(
  plan: Plan,
  problem: StageProblem,
  newSchools: number,
  effort: Pick<PMedianEffort, 'seed' | 'isStopped'>,
): Coverage | undefined {
  const sites = plan.sites.filter(({ id }) =>
    problem.places.some((place) => place.kind === 'site' && place.id === id && place.programmes.length > 0),
  );
  const radius = radiusOf(plan, problem.stage);
  if (sites.length === 0 || problem.units.length === 0 || radius === undefined) return undefined;
  const standing = plan.schools.filter(
    (school) =>
      takesCompounds(school, problem.years.at(-1)!) && school.stages.some(({ stage }) => stage === problem.stage),
  );
  const fullest = fullestYear(problem);
  const demand = Float64Array.from(problem.units, ({ pupils }) => pupils[fullest]!);
  const covering = { count: Math.min(newSchools, sites.length), sites: sites.length, demand };
  const points = sites.map(({ point }) => point);
  const schools = standing.map(({ location }) => location);
  const isMany = demand.length * (sites.length + schools.length) > MOST_WALKS;
  const walk = isMany ? straightMetres : metresToday;
  const straight = distancesTo(plan, problem, schools, points, distanceMetres);
  const walked = distancesTo(plan, problem, schools, points, (from, to) => walk(plan, from, to));
  const cover = maximalCoverage({ ...covering, distance: straight }, radius, { ...EFFORT, ...effort });
  const center = pCenter({ ...covering, distance: walked }, { ...EFFORT, ...effort });
  return {
    stage: problem.stage,
    newSchools: covering.count,
    year: problem.years[fullest]!,
    radiusMetres: radius,
    pupils: tidy(demand.reduce((sum, each) => sum + each, 0)),
    covered: tidy(cover.covered),
    coveredAtMost: tidy(cover.upperBound),
    siteIds: cover.open.map((s) => sites[s]!.id),
    farthestMetres: Math.round(center.radius),
    farthestAtLeast: Math.round(center.lowerBound),
  };
}

/** From each compound to each site; schools that stand are open in any case, so that nobody has it farther than to the nearest of them. */
function distancesTo(
  plan: Plan,
  { units }: StageProblem,
  schools: readonly Position[],
  sites: readonly Position[],
  metres: (from: Position, to: Position) => number,
): Float64Array {
  const points = new Map(plan.compounds.map(({ id, point }) => [id, point]));
  return Float64Array.from(
    units.flatMap(({ compoundId }) => {
      const from = points.get(compoundId)!;
      const nearest = Math.min(Infinity, ...schools.map((school) => metres(from, school)));
      return sites.map((to) => Math.min(nearest, metres(from, to)));
    }),
  );
}

/** The year with most children, by its place among the years. */
function fullestYear({ units, years }: StageProblem): number {
  const totals = years.map((_, y) => units.reduce((sum, { pupils }) => sum + pupils[y]!, 0));
  return totals.indexOf(Math.max(...totals));
}

function tidy(pupils: number): number {
  return Math.round(pupils * 10) / 10;
}
