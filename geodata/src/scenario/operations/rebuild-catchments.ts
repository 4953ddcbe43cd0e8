import { dissolveCells, shapeOfGround } from '../../geometry/index.ts';
import type { Catchment } from '../../model/index.ts';
import { isRefusal } from '../refusal.ts';
import { cellsOfLayer } from './cells-of-layer.ts';
import { compoundsOn } from './compounds-on.ts';
import { layerOrLand } from './layer-or-land.ts';
import { lockOn } from './lock-against.ts';
import { lockOnNew } from './lock-on-new.ts';
import { lockOnSaid } from './lock-on-said.ts';
import { named } from './named.ts';
import { schoolName } from './names.ts';
import type { Layer, Operation, Said } from './operation.ts';
import { settledAssignments } from './settled-assignments.ts';

interface Rebuild extends Layer, Said {
  /** School by compound, from the nearest, the nearest with seats or a proposal; compounds left out go with their neighbours. */
  schoolOf: ReadonlyMap<string, string>;
}

/**
 * Draws all catchments of a stage and sector anew, one for each school that compounds are given to, along the cells of the compounds. A school keeps
 * the catchment that it has for itself; all others of the sector end, and so do explicit assignments of compounds on its ground.
 */
export const rebuildCatchments: Operation<Rebuild> = (plan, { stage, sector, schoolOf, label }) => {
  const layer = layerOrLand(plan, { stage, sector });
  if (isRefusal(layer)) return layer;
  const locked = lockOn(plan, layer);
  if (locked) return locked;
  const known = new Set(plan.schools.map(({ id }) => id));
  const unknown = [...new Set(schoolOf.values())].filter((id) => !known.has(id));
  if (unknown.length > 0) return { refused: 'unknown-school', schoolIds: unknown };
  const cells = cellsOfLayer(plan, layer);
  const given = new Map([...schoolOf].filter(([compound]) => cells.cellOf.has(compound)));
  if (given.size === 0) return { refused: 'nothing-changes' };
  const own = new Map(
    layer.catchments.flatMap((each) => (each.schoolIds.length === 1 ? [[each.schoolIds[0]!, each]] : [])),
  );
  const topology = dissolveCells(cells, given);
  const putCatchments = [...topology.grounds].map(([schoolId, ground]): Catchment => {
    const id = own.get(schoolId)?.id ?? freeId(plan.catchments, `${stage}-${sector}-${schoolId}`);
    const name = schoolName(plan, schoolId);
    return { name, ...own.get(schoolId), id, stage, sector, schoolIds: [schoolId], shape: shapeOfGround(ground) };
  });
  const kept = new Set(putCatchments.map(({ id }) => id));
  const landings = new Map(
    putCatchments.flatMap((to) => compoundsOn(plan, to.shape).map((compound) => [compound, { to }] as const)),
  );
  const settled = settledAssignments(plan, layer, landings);
  const lockedSchool = lockOnNew(plan, putCatchments) ?? lockOnSaid(plan, layer, settled);
  if (lockedSchool) return lockedSchool;
  return {
    ...named(label, {
      zh: `重新生成学区（${putCatchments.length} 个）`,
      en: `Make the catchments anew (${putCatchments.length})`,
    }),
    putCatchments,
    deleteCatchments: plan.catchments.flatMap((each) =>
      each.stage === stage && each.sector === sector && !kept.has(each.id) ? [each.id] : [],
    ),
    ...settled,
  };
};

function freeId(catchments: readonly Catchment[], wanted: string): string {
  const taken = new Set(catchments.map(({ id }) => id));
  for (let i = 1; ; i++) {
    const id = i === 1 ? wanted : `${wanted}-${i}`;
    if (!taken.has(id)) return id;
  }
}
