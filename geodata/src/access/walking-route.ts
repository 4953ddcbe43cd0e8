import { distanceMetres } from '../geometry/index.ts';
import type { Compound, Plan, Position, School } from '../model/index.ts';
import { UNITS_PER_MILLIMETRE } from './corners.ts';
import { type Step, stepsBack } from './route-steps.ts';
import { type Snap, snapTo } from './snap.ts';
import { KERBED } from './street-edges.ts';
import { streetFinder } from './street-finder.ts';
import { type StreetNetwork, streetNetworkOf } from './street-network.ts';
import type { Walk } from './walk.ts';
import { walksOf } from './walks-of.ts';

/** A main road that a walk crosses without signal or overpass. */
export interface Crossed {
  at: Position;
  /** Left out where no street of the data lies there. */
  streetId?: string;
  name?: string;
}

/** A stretch of a walk along streets of one name. */
export interface Along {
  /** Left out on streets without a name and on the way from the door to the street. */
  name?: string;
  metres: number;
}

/**
 * The walk from a home to a school as it is drawn: `metres` and `crossings` are those of the walk itself, `path` runs from the home to
 * the school. Straight walks have a path of two ends; where barriers leave no way the path is empty.
 */
export interface Route extends Walk {
  path: Position[];
  crossed: Crossed[];
  along: Along[];
}

type Ground = Pick<Plan, 'streets' | 'landscape' | 'assumptions'>;

/** How far a street may lie from a vertex of its own edge, in metres: ends that nearly meet are drawn as one. */
const ON_STREET = 1.5;

/** The shortest way on foot from a compound to a school, drawn; of equally short ones with the fewest crossings any one. */
export function walkingRoute(
  plan: Ground,
  { point: home }: Pick<Compound, 'point'>,
  { location: school }: Pick<School, 'location'>,
): Route {
  const walk = walksOf(plan).between(home, school);
  if (walk.how === 'straight') return { ...walk, path: [home, school], crossed: [], along: [] };
  if (walk.metres === Infinity) return { ...walk, path: [], crossed: [], along: [] };
  const network = streetNetworkOf(plan.streets, plan.landscape);
  const [to, from] = [snapTo(network, home) as Snap, snapTo(network, school) as Snap];
  const units = Math.round(walk.metres * 1000) * UNITS_PER_MILLIMETRE + walk.crossings;
  const steps = stepsBack(network, from, to, units);
  const path = pathOf(network, home, school, steps);
  return { ...walk, path, crossed: crossedOn(plan, network, steps), along: alongOf(plan, path) };
}

function pathOf({ plane }: StreetNetwork, home: Position, school: Position, steps: readonly Step[]): Position[] {
  const path: Position[] = [home];
  for (const step of steps) {
    if (step.kind === 'crossing') continue;
    for (const [x, y] of step.points) {
      const position = plane.position(x, y);
      const last = path.at(-1)!;
      if (last[0] !== position[0] || last[1] !== position[1]) path.push(position);
    }
  }
  return [...path, school];
}

function crossedOn({ streets }: Ground, { plane, edges }: StreetNetwork, steps: readonly Step[]): Crossed[] {
  const find = streetFinder(streets);
  return steps.flatMap((step): Crossed[] => {
    if (step.kind !== 'crossing') return [];
    const at = plane.position(...step.at);
    const v =
      edges.start[step.edge]! + (step.end === 1 ? edges.start[step.edge + 1]! - edges.start[step.edge]! - 2 : 0);
    const middle = plane.position((edges.x[v]! + edges.x[v + 1]!) / 2, (edges.y[v]! + edges.y[v + 1]!) / 2);
    const street = edges.kind[step.edge]! & KERBED ? find(middle, ON_STREET) : undefined;
    return [{ at, ...(street && { streetId: street.id, ...(street.name && { name: street.name }) }) }];
  });
}

function alongOf({ streets }: Ground, path: readonly Position[]): Along[] {
  const find = streetFinder(streets);
  const along: Along[] = [];
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1]!, path[i]!];
    const metres = distanceMetres(a, b);
    const isDoor = i === 1 || i === path.length - 1;
    const name = isDoor ? undefined : find([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], ON_STREET)?.name;
    const last = along.at(-1);
    if (last && last.name === name) last.metres += metres;
    else along.push({ ...(name && { name }), metres });
  }
  return along;
}
