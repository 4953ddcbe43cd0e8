import { isOpen } from '../../assignment/index.ts';
import { type Topology, topologyOf } from '../../geometry/index.ts';
import type { Catchment, Plan } from '../../model/index.ts';
import type { Refusal } from '../refusal.ts';
import { landOf } from './land-of.ts';
import { lastYear } from './last-year.ts';
import { layerOf, type OpenLayer } from './layer-of.ts';
import type { Layer } from './operation.ts';
import { schoolsInSector } from './schools-in-sector.ts';

/**
 * A layer to draw on, also where it has no catchments yet: then all land that redrawing would share out is one catchment, from which what is drawn is
 * taken. Its compounds go to the nearest of the stage's schools but for those of `drawn`, so that nobody is left without one.
 */
export function layerOrLand(plan: Plan, { stage, sector }: Layer, drawn: readonly string[] = []): OpenLayer | Refusal {
  if (plan.catchments.some((each) => each.stage === stage && each.sector === sector))
    return layerOf(plan, { stage, sector });
  const years = { first: plan.district.baseYear + 1, last: lastYear(plan) };
  const schools = schoolsInSector(plan, { stage, sector })
    .filter((school) => isOpen(school, years.first) || isOpen(school, years.last))
    .map(({ id }) => id);
  const others = schools.filter((id) => !drawn.includes(id));
  const land = landFor(plan, { stage, sector });
  const rest: Catchment = {
    id: land.id,
    name: '其余学区',
    stage,
    sector,
    shape: land.shape,
    schoolIds: others.length > 0 ? others : schools,
    sharing: 'distance',
  };
  return { stage, sector, catchments: [rest], topology: land.topology };
}

interface Land extends Pick<Catchment, 'id' | 'shape'> {
  topology: Topology;
}

const known = new WeakMap<readonly Catchment[], Map<string, Land>>();

function landFor(plan: Plan, { stage, sector }: Layer): Land {
  const lands = known.get(plan.catchments) ?? new Map<string, Land>();
  known.set(plan.catchments, lands);
  const key = JSON.stringify([stage, sector]);
  let land = lands.get(key);
  if (!land) {
    const [id, shape] = [restId(plan, { stage, sector }), landOf(plan, stage)];
    land = { id, shape, topology: topologyOf([{ id, shape }]) };
    lands.set(key, land);
  }
  return land;
}

function restId({ catchments }: Plan, { stage, sector }: Layer): string {
  const taken = new Set(catchments.map(({ id }) => id));
  let id = `${stage}-${sector}-rest`;
  for (let more = 2; taken.has(id); more++) id = `${stage}-${sector}-rest-${more}`;
  return id;
}
