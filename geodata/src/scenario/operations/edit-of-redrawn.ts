import { knownGround, type Redrawn, shapeOfGround, type TopologyRefusal } from '../../geometry/index.ts';
import type { Catchment, Compound, Plan } from '../../model/index.ts';
import type { Edit } from '../edit.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { compoundsOn } from './compounds-on.ts';
import { compoundsServed } from './compounds-served.ts';
import { detachedParts } from './detached-parts.ts';
import type { OpenLayer } from './layer-of.ts';
import { lockAgainst } from './lock-against.ts';
import { lockOnNew } from './lock-on-new.ts';
import { lockOnSaid } from './lock-on-said.ts';
import { lockOnSchools } from './lock-on-schools.ts';
import { type Landing, settledAssignments } from './settled-assignments.ts';

interface Wording {
  /** Names the edit, from the compounds whose catchment changes. */
  name: (compounds: readonly Compound[]) => Pick<Edit, 'label' | 'names'>;
  /** New catchments, and old ones with other schools or names; their shapes are those of the topology. */
  put?: readonly Omit<Catchment, 'shape'>[];
}

/**
 * The edit that redrawing a layer means: every catchment whose ground or corners differ, those that ended, and what becomes of the explicit
 * assignments (指定划片) of compounds that now lie in another one, or in one with other schools. Refuses where a lock stands against it.
 */
export function editOfRedrawn(
  plan: Plan,
  layer: OpenLayer,
  redrawn: Redrawn | TopologyRefusal,
  { name, put = [] }: Wording,
): Edit | Refusal {
  if (isRefusal(redrawn)) return spokenOf(plan, layer, redrawn);
  const before = new Map(layer.catchments.map((each) => [each.id, each]));
  const wanted = new Map<string, Omit<Catchment, 'shape'>>([...before, ...put.map((each) => [each.id, each] as const)]);
  const land = layer.catchments.filter((each) => !plan.catchments.includes(each));
  const locked = lockAgainst(plan, layer, redrawn) ?? lockOnNew(plan, land) ?? lockOnPut(plan, before, put);
  if (locked) return locked;
  const { grounds } = redrawn.topology;
  const putCatchments = [...grounds].flatMap(([id, ground]): Catchment[] => {
    const [was, is] = [before.get(id), wanted.get(id)!];
    if (was === is && knownGround(was!.shape) === ground) return [];
    return [{ ...is, shape: shapeOfGround(ground) }];
  });
  const deleteCatchments = [...before.keys()].filter((id) => !grounds.has(id));
  const moved = movedCompounds(plan, redrawn, before, wanted);
  const settled = settledAssignments(plan, layer, new Map([...compoundsServed(plan, before, put), ...moved]));
  const lockedSaid = lockOnSaid(plan, layer, settled);
  if (lockedSaid) return lockedSaid;
  return {
    ...name([...moved.keys()]),
    putCatchments,
    ...(deleteCatchments.length > 0 ? { deleteCatchments } : {}),
    ...settled,
  };
}

/** Why a layer cannot be redrawn, in terms of the plan. */
export function spokenOf(plan: Plan, layer: OpenLayer, refusal: TopologyRefusal): Refusal {
  return refusal.refused === 'would-detach' ? detachedParts(plan, layer, refusal) : refusal;
}

type Known = ReadonlyMap<string, Catchment>;

function lockOnPut(plan: Plan, before: Known, put: NonNullable<Wording['put']>): Refusal | undefined {
  for (const each of put) {
    const locked = lockOnSchools(plan, before.get(each.id), each);
    if (locked) return locked;
  }
  return undefined;
}

/** Compounds on ground that changed hands, each with the catchment it came from and the one that has it. */
function movedCompounds(
  plan: Plan,
  { moves }: Pick<Redrawn, 'moves'>,
  before: Known,
  wanted: ReadonlyMap<string, Omit<Catchment, 'shape'>>,
): Map<Compound, Landing> {
  const moved = new Map<Compound, Landing>();
  for (const { from, to, shape } of moves) {
    const [was, is] = [before.get(from), wanted.get(to)];
    for (const compound of compoundsOn(plan, shape)) moved.set(compound, { ...(was && { from: was }), to: is! });
  }
  return moved;
}
