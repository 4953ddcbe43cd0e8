import { takeGround } from '../../geometry/index.ts';
import type { Edit } from '../edit.ts';
import { isRefusal, type Refusal, refused } from '../refusal.ts';
import { editOfRedrawn } from './edit-of-redrawn.ts';
import { layerWith } from './layer-of.ts';
import { named } from './named.ts';
import { catchmentName } from './names.ts';
import type { Allowed, Operation } from './operation.ts';

const KINDS = {
  gap: { zh: '缝隙', en: 'gap' },
  overlap: { zh: '重叠', en: 'overlap' },
  sliver: { zh: '碎片', en: 'sliver' },
};

/**
 * 改定修补: gives the ground of one of the import's repairs (边界修补) to another of the catchments that shared it or lie around it. It never
 * goes to nobody: a gap left open would be a hole in the tiling, so the other neighbour gets it. Ground that was given on since by drawing comes back too.
 * Refused where the catchment is none of them, has it already, or would get it apart from the rest.
 */
export const settleRepair: Operation<{ repairId: string; to: string } & Allowed> = (
  plan,
  { repairId, to, ...allowed },
): Edit | Refusal => {
  const repair = plan.district.repairs?.find(({ id }) => id === repairId);
  if (!repair) return refused('导入时没有这处修补。', 'The import has no such repair.');
  if (!repair.catchmentIds.includes(to))
    return refused('这个学区不在这处修补旁边。', 'This catchment does not lie beside this repair.');
  const layer = layerWith(plan, to);
  if (isRefusal(layer)) return layer;
  const [kind, area] = [KINDS[repair.kind], sizeText(repair.areaM2)];
  const names = {
    zh: `把导入时的${kind.zh}（${area} 平方米）改划给「${catchmentName(plan, to)}」`,
    en: `Give the ${kind.en} of the import (${area} m²) to “${catchmentName(plan, to, 'en')}”`,
  };
  return editOfRedrawn(plan, layer, takeGround(layer.topology, [repair.shape], to, allowed), {
    name: () => named(undefined, names),
  });
};

/** Square metres with two figures where they are few. */
function sizeText(areaM2: number): string {
  return areaM2 < 10 ? String(Number(areaM2.toPrecision(2))) : String(Math.round(areaM2));
}
