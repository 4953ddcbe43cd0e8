import { knownGround, mendedTopology, type Repair, shapeOfGround } from '../geometry/index.ts';
import type { Catchment, CatchmentRepair, LocalName, Position } from '../model/index.ts';
import { tilings } from './checks/catchment-tiling.ts';
import type { DraftPlan } from './draft-plan.ts';
import type { ImportProblem } from './import-problem.ts';
import type { Located } from './layer.ts';

/** Repairs from here on are told one by one. */
const ONE_BY_ONE_M2 = 10;
/** Less than this is the rounding of coordinates. */
const ROUNDING_M2 = 0.01;

/** Catchments that share their borders, and what was mended for that. */
export interface Mended {
  catchments: Located<Catchment>[];
  repairs: CatchmentRepair[];
  problems: ImportProblem[];
}

/**
 * Turns the loose polygons of each stage and sector into one topology: common ground is cut, gaps narrower than the tolerance are closed.
 * Nothing is moved: every border is one that was drawn. Each repair is told with kind, area, place and whose the ground is now. A
 * catchment that would have no ground left keeps its shape.
 */
export function mendCatchments(draft: Pick<DraftPlan, 'catchments'>, toleranceMetres: number): Mended {
  if (toleranceMetres === 0) return { catchments: draft.catchments, repairs: [], problems: [] };
  const shapes = new Map<Catchment, Catchment>();
  const all: CatchmentRepair[] = [];
  const problems: ImportProblem[] = [];
  for (const tiling of tilings(draft)) {
    const ids = new Set(tiling.map(({ item }) => item.id));
    if (ids.size < tiling.length) continue;
    const { grounds, repairs } = mendedTopology(
      tiling.map(({ item }) => item),
      toleranceMetres,
    );
    for (const { item } of tiling) {
      const ground = grounds.get(item.id);
      if (ground && knownGround(item.shape) !== ground) shapes.set(item, { ...item, shape: shapeOfGround(ground) });
    }
    const done = repairs.filter(({ given, areaM2 }) => given !== null && areaM2 >= ROUNDING_M2);
    const narrow = done.filter(({ breadthMetres }) => breadthMetres <= toleranceMetres);
    all.push(...done.map((repair, i) => recordOf(tiling, repair, i + 1)));
    const small = narrow.filter(({ areaM2 }) => areaM2 < ONE_BY_ONE_M2);
    if (small.length > 0) problems.push(together(tiling, small));
    problems.push(...narrow.filter(({ areaM2 }) => areaM2 >= ONE_BY_ONE_M2).map((repair) => oneOf(tiling, repair)));
  }
  const catchments = draft.catchments.map((each) => ({ ...each, item: shapes.get(each.item) ?? each.item }));
  return { catchments, repairs: all.sort((a, b) => b.areaM2 - a.areaM2), problems };
}

type Tiling = readonly Located<Catchment>[];

function recordOf(tiling: Tiling, { given, catchmentIds, ...repair }: Repair, number: number): CatchmentRepair {
  const { stage, sector } = tiling[0]!.item;
  return {
    id: `${stage}-${sector}-${number}`,
    stage,
    sector,
    ...repair,
    catchmentIds: [...catchmentIds],
    given: given!,
  };
}

function oneOf(tiling: Tiling, repair: Repair): ImportProblem {
  const { file } = tiling[0]!.layer.table;
  const [what, given] = [kindOf(repair), nameOf(tiling, repair.given!)];
  const area = rounded(repair.areaM2);
  const [names, place] = [around(tiling, repair), placeText(repair.at)];
  return mendedProblem(file, `${area} m²`, {
    zh: `学区${names.zh}之间的${what.zh} ${area} 平方米已并入「${given}」，位于（${place}）附近。`,
    en: `${area} m² of ${what.en} between catchments ${names.en} now belong to "${given}", near (${place}).`,
  });
}

function together(tiling: Tiling, repairs: readonly Repair[]): ImportProblem {
  const { file } = tiling[0]!.layer.table;
  const told = (kind: Repair['kind']) => {
    const own = repairs.filter((each) => each.kind === kind);
    return { count: own.length, area: rounded(own.reduce((sum, { areaM2 }) => sum + areaM2, 0)) };
  };
  const [gaps, overlaps, slivers, largest] = [told('gap'), told('overlap'), told('sliver'), repairs[0]!];
  const [names, place] = [around(tiling, largest), placeText(largest.at)];
  const [what, area] = [kindOf(largest), rounded(largest.areaM2)];
  return mendedProblem(file, String(repairs.length), {
    zh: `学区边界已对齐：闭合细小缝隙 ${gaps.count} 处（共 ${gaps.area} 平方米），切去细小重叠 ${overlaps.count} 处（共 ${overlaps.area} 平方米），并入碎片 ${slivers.count} 处（共 ${slivers.area} 平方米）；最大一处是${names.zh}之间的${what.zh} ${area} 平方米，位于（${place}）附近。`,
    en: `borders of catchments now meet: ${gaps.count} small gaps closed (${gaps.area} m² in all), ${overlaps.count} small overlaps cut (${overlaps.area} m²), ${slivers.count} slivers joined (${slivers.area} m²); the largest is ${area} m² of ${what.en} between ${names.en}, near (${place}).`,
  });
}

function mendedProblem(file: string, found: string, message: LocalName): ImportProblem {
  return {
    severity: 'warning',
    code: 'catchments-mended',
    file,
    found,
    message: { zh: `${file}：${message.zh}`, en: `${file}: ${message.en}` },
  };
}

const KINDS: Record<Repair['kind'], { zh: string; en: string }> = {
  gap: { zh: '缝隙', en: 'gap' },
  overlap: { zh: '重叠', en: 'overlap' },
  sliver: { zh: '碎片', en: 'sliver' },
};

function kindOf({ kind }: Repair): { zh: string; en: string } {
  return KINDS[kind];
}

function around(tiling: Tiling, { catchmentIds }: Repair): { zh: string; en: string } {
  const names = catchmentIds.map((id) => nameOf(tiling, id));
  return { zh: names.map((name) => `「${name}」`).join('、'), en: names.map((name) => `"${name}"`).join(', ') };
}

function nameOf(tiling: Tiling, id: string): string {
  return tiling.find(({ item }) => item.id === id)?.item.name ?? id;
}

function rounded(area: number): string {
  return area < 10 ? String(Number(area.toPrecision(2))) : Math.round(area).toLocaleString('en-US');
}

function placeText([lng, lat]: Position): string {
  return `${lng.toFixed(5)}, ${lat.toFixed(5)}`;
}
