import { type Topology, topologyOf } from '../../geometry/index.ts';
import type { Catchment, Plan } from '../../model/index.ts';
import type { Refusal } from '../refusal.ts';
import type { Layer } from './operation.ts';

/** The catchments of a layer and their topology. */
export interface OpenLayer extends Layer {
  catchments: readonly Catchment[];
  topology: Topology;
}

const known = new WeakMap<readonly Catchment[], Map<string, OpenLayer>>();

/** The topology of a layer of a plan; refuses where there are no catchments, or where one lies wholly on others' ground. */
export function layerOf(plan: Pick<Plan, 'catchments'>, { stage, sector }: Layer): OpenLayer | Refusal {
  const layers = known.get(plan.catchments) ?? new Map<string, OpenLayer>();
  known.set(plan.catchments, layers);
  const key = JSON.stringify([stage, sector]);
  let layer = layers.get(key);
  if (!layer) {
    const catchments = plan.catchments.filter((each) => each.stage === stage && each.sector === sector);
    if (catchments.length === 0) return { refused: 'no-catchments' };
    layer = { stage, sector, catchments, topology: topologyOf(catchments) };
    layers.set(key, layer);
  }
  const { grounds } = layer.topology;
  const covered = layer.catchments.filter(({ id }) => !grounds.has(id)).map(({ id }) => id);
  return covered.length > 0 ? { refused: 'covered', catchmentIds: covered } : layer;
}

/** The layer that a catchment belongs to. */
export function layerWith(plan: Pick<Plan, 'catchments'>, catchmentId: string): OpenLayer | Refusal {
  const catchment = plan.catchments.find(({ id }) => id === catchmentId);
  return catchment ? layerOf(plan, catchment) : { refused: 'unknown-catchment', catchmentIds: [catchmentId] };
}
