import { distanceMetres } from '../geometry/index.ts';
import type { Plan, Position } from '../model/index.ts';
import { maximalCoverage } from './coverage/maximal-coverage.ts';
import { pCenter } from './coverage/p-center.ts';
import type { PMedianEffort } from './medians/p-median.ts';
import { takesCompounds } from './places-of.ts';
import type { Coverage } from './proposal.ts';
import type { StageProblem } from './stage-problem.ts';
import { radiusOf } from './suitability/radius-of.ts';

/** Proven as far as a second or two allows. */
const EFFORT = { relativeGap: 0.001, steps: 300, nodes: 200 };

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
  const points = new Map(plan.compounds.map(({ id, point }) => [id, point]));
  const count = Math.min(newSchools, sites.length);
  const distance = new Float64Array(demand.length * sites.length);
  problem.units.forEach(({ compoundId }, u) => {
    const from = points.get(compoundId)!;
    const metres = (to: Position) => distanceMetres(from, to);
    const nearest = Math.min(Infinity, ...standing.map(({ location }) => metres(location)));
    sites.forEach(({ point }, s) => {
      // Schools that stand are open in any case: with a new one nobody has it farther than to the nearest of these.
      distance[u * sites.length + s] = Math.min(nearest, metres(point));
    });
  });
  const covering = { count, sites: sites.length, demand, distance };
  const cover = maximalCoverage(covering, radius, { ...EFFORT, ...effort });
  const center = pCenter(covering, { ...EFFORT, ...effort });
  const { detourFactor } = plan.assumptions;
  return {
    stage: problem.stage,
    newSchools: count,
    year: problem.years[fullest]!,
    radiusMetres: radius,
    pupils: tidy(demand.reduce((sum, each) => sum + each, 0)),
    covered: tidy(cover.covered),
    coveredAtMost: tidy(cover.upperBound),
    siteIds: cover.open.map((s) => sites[s]!.id),
    farthestMetres: Math.round(center.radius * detourFactor),
    farthestAtLeast: Math.round(center.lowerBound * detourFactor),
  };
}

/** The year with most children, by its place among the years. */
function fullestYear({ units, years }: StageProblem): number {
  const totals = years.map((_, y) => units.reduce((sum, { pupils }) => sum + pupils[y]!, 0));
  return totals.indexOf(Math.max(...totals));
}

function tidy(pupils: number): number {
  return Math.round(pupils * 10) / 10;
}
