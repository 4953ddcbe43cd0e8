import { type Catchment, stageName } from '../../model/index.ts';
import { lockOn } from './lock-against.ts';
import { named } from './named.ts';
import type { Layer, Operation, Said } from './operation.ts';

interface Copy extends Said {
  from: Layer;
  /** Its catchments are replaced. */
  to: Layer;
  /** Schools of the copies by the id of the original; left out, those schools of the original that have the stage. */
  schoolsOf?: Readonly<Record<string, readonly string[]>>;
}

/** Copies the catchments of one stage to another, in place of those it has. */
export const copyCatchments: Operation<Copy> = (plan, { from, to, schoolsOf = {}, label }) => {
  const isOf = (layer: Layer) => (each: Catchment) => each.stage === layer.stage && each.sector === layer.sector;
  const originals = plan.catchments.filter(isOf(from));
  if (originals.length === 0) return { refused: 'no-catchments' };
  if (from.stage === to.stage && from.sector === to.sector) return { refused: 'nothing-changes' };
  const locked = lockOn(plan, to);
  if (locked) return locked;
  const offers = new Set(
    plan.schools.filter(({ stages }) => stages.some(({ stage }) => stage === to.stage)).map(({ id }) => id),
  );
  const putCatchments = originals.map((original): Catchment => {
    const schoolIds = [...(schoolsOf[original.id] ?? original.schoolIds.filter((id) => offers.has(id)))];
    return { ...original, ...to, id: copyId(original.id, from, to), schoolIds };
  });
  const ids = new Set(putCatchments.map(({ id }) => id));
  const gone = plan.catchments.filter(isOf(to));
  const taken = plan.catchments.filter((each) => ids.has(each.id) && !gone.includes(each));
  if (taken.length > 0) return { refused: 'id-taken', catchmentIds: taken.map(({ id }) => id) };
  return {
    ...named(label, {
      zh: `把${stageName(from.stage).zh}学区复制为${stageName(to.stage).zh}学区`,
      en: `Copy the ${stageName(from.stage).en} catchments to ${stageName(to.stage).en}`,
    }),
    putCatchments,
    deleteCatchments: gone.map(({ id }) => id).filter((id) => !ids.has(id)),
  };
};

function copyId(id: string, from: Layer, to: Layer): string {
  const own = `${from.stage}-${from.sector}`;
  const stem = id.startsWith(own) ? id.slice(own.length).replace(/^-/, '') : id;
  return `${to.stage}-${to.sector}-${stem}`;
}
