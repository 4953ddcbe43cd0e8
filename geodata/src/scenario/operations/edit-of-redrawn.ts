import {
  boundsOf,
  knownGround,
  preparedArea,
  type Redrawn,
  shapeOfGround,
  type TopologyRefusal,
} from '../../geometry/index.ts';
import type { Catchment, Compound, Plan } from '../../model/index.ts';
import type { Edit } from '../edit.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { detachedParts } from './detached-parts.ts';
import type { OpenLayer } from './layer-of.ts';
import { lockAgainst } from './lock-against.ts';

interface Wording {
  /** Names the edit, from the compounds whose catchment changes. */
  name: (compounds: readonly Compound[]) => Pick<Edit, 'label' | 'names'>;
  /** New catchments, and old ones with other schools or names; their shapes are those of the topology. */
  put?: readonly Omit<Catchment, 'shape'>[];
}

/**
 * The edit that redrawing a layer means: every catchment whose ground or corners differ, those that ended, and the explicit assignments
 * (指定划片) to the old catchment's schools of compounds that now lie in another one. Refuses where a lock stands against it.
 */
export function editOfRedrawn(
  plan: Plan,
  layer: OpenLayer,
  redrawn: Redrawn | TopologyRefusal,
  { name, put = [] }: Wording,
): Edit | Refusal {
  if (isRefusal(redrawn)) return spokenOf(plan, layer, redrawn);
  const locked = lockAgainst(plan, layer, redrawn);
  if (locked) return locked;
  const { grounds } = redrawn.topology;
  const before = new Map(layer.catchments.map((each) => [each.id, each]));
  const wanted = new Map<string, Omit<Catchment, 'shape'>>([...before, ...put.map((each) => [each.id, each] as const)]);
  const putCatchments = [...grounds].flatMap(([id, ground]): Catchment[] => {
    const [was, is] = [before.get(id), wanted.get(id)!];
    if (was === is && knownGround(was!.shape) === ground) return [];
    return [{ ...is, shape: shapeOfGround(ground) }];
  });
  const deleteCatchments = [...before.keys()].filter((id) => !grounds.has(id));
  const moved = movedCompounds(plan, redrawn);
  const deleteAssignments = staleAssignments(plan, layer, moved);
  return {
    ...name([...moved.keys()]),
    putCatchments,
    ...(deleteCatchments.length > 0 ? { deleteCatchments } : {}),
    ...(deleteAssignments.length > 0 ? { deleteAssignments } : {}),
  };
}

/** Why a layer cannot be redrawn, in terms of the plan. */
export function spokenOf(plan: Plan, layer: OpenLayer, refusal: TopologyRefusal): Refusal {
  return refusal.refused === 'would-detach' ? detachedParts(plan, layer, refusal) : refusal;
}

/** Compounds on ground that changed hands, each with the catchment it came from. */
function movedCompounds(plan: Plan, { moves }: Pick<Redrawn, 'moves'>): Map<Compound, string> {
  const moved = new Map<Compound, string>();
  for (const { from, shape } of moves) {
    const [west, south, east, north] = boundsOf(shape);
    const isIn = preparedArea(shape);
    for (const compound of plan.compounds) {
      const [lng, lat] = compound.point;
      if (lng < west || lng > east || lat < south || lat > north) continue;
      if (isIn(compound.point)) moved.set(compound, from);
    }
  }
  return moved;
}

function staleAssignments(
  plan: Plan,
  { stage, catchments }: OpenLayer,
  moved: ReadonlyMap<Compound, string>,
): NonNullable<Edit['deleteAssignments']> {
  if (moved.size === 0 || plan.assignments.length === 0) return [];
  const schoolsOf = new Map(catchments.map(({ id, schoolIds }) => [id, schoolIds]));
  const from = new Map([...moved].map(([{ id }, catchment]) => [id, schoolsOf.get(catchment) ?? []]));
  return plan.assignments.flatMap(({ compoundId, stage: of, fromYear, schools }) => {
    const old = of === stage ? from.get(compoundId) : undefined;
    if (!old || !schools.some(({ schoolId }) => old.includes(schoolId))) return [];
    return [{ compoundId, stage: of, ...(fromYear === undefined ? {} : { fromYear }) }];
  });
}
