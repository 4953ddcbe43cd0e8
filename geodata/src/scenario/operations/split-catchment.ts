import { contains, shapeOfGround, splitGround } from '../../geometry/index.ts';
import type { Catchment, Position } from '../../model/index.ts';
import { isRefusal } from '../refusal.ts';
import { editOfRedrawn, spokenOf } from './edit-of-redrawn.ts';
import { layerWith } from './layer-of.ts';
import { named } from './named.ts';
import { catchmentName } from './names.ts';
import type { Operation, Said } from './operation.ts';

interface Split extends Said {
  catchmentId: string;
  line: readonly Position[];
  /** The part cut off; where its schools are not said they are those that stand in it. */
  part: Pick<Catchment, 'id' | 'name'> & Partial<Pick<Catchment, 'schoolIds' | 'sharing'>>;
  mayDetach?: boolean;
}

/** Splits a catchment in two along a line from border to border. The part with its schools keeps the name; of two, the larger. */
export const splitCatchment: Operation<Split> = (plan, { catchmentId, line, part, mayDetach, label }) => {
  const layer = layerWith(plan, catchmentId);
  if (isRefusal(layer)) return layer;
  if (plan.catchments.some(({ id }) => id === part.id)) return { refused: 'id-taken', catchmentIds: [part.id] };
  const whole = layer.catchments.find(({ id }) => id === catchmentId)!;
  const staying = whole.schoolIds.filter((id) => !part.schoolIds?.includes(id));
  const locations = new Map(plan.schools.map(({ id, location }) => [id, location]));
  const keepAt = staying.flatMap((id) => (locations.has(id) ? [locations.get(id)!] : []));
  const redrawn = splitGround(layer.topology, { id: catchmentId, line, newId: part.id, keepAt, mayDetach });
  if (isRefusal(redrawn)) return spokenOf(plan, layer, redrawn);
  const ground = shapeOfGround(redrawn.topology.grounds.get(part.id)!);
  const inPart = (id: string) => locations.has(id) && contains(ground, locations.get(id)!);
  const schoolIds = part.schoolIds ?? whole.schoolIds.filter(inPart);
  const { stage, sector, sharing } = whole;
  const kept = part.schoolIds ? staying : whole.schoolIds.filter((id) => !inPart(id));
  return editOfRedrawn(plan, layer, redrawn, {
    name: () =>
      named(label, {
        zh: `拆分学区「${catchmentName(plan, whole)}」`,
        en: `Split “${catchmentName(plan, whole, 'en')}”`,
      }),
    put: [
      { ...(sharing ? { sharing } : {}), ...part, stage, sector, schoolIds },
      ...(kept.length === whole.schoolIds.length ? [] : [{ ...whole, schoolIds: kept }]),
    ],
  });
};
