import { areaM2, distanceMetres, gapsOf, overlapsOf, polygonsOf, type Repair } from '../../geometry/index.ts';
import type { AreaShape, Catchment, Position } from '../../model/index.ts';
import type { DraftPlan } from '../draft-plan.ts';
import type { ImportProblem } from '../import-problem.ts';
import { type Located, rowName } from '../layer.ts';

/** Below this a sliver of digitising is not worth a line. */
const SLIVER_M2 = 10;
/** Real catchments overlap by slivers and a few shared streets (Edinburgh: 0.03 %, 1.1 %); beyond this share of all ground it is a mistake. */
const TILING_ERROR_SHARE = 0.02;
/** In such a tiling, the overlaps that are errors: those of more than this share of the smaller catchment. */
const PAIR_ERROR_SHARE = 0.05;

/** Catchments of one stage and sector that share more ground than `mended` gave to one of them as a slip of the pen, with names, area and place. */
export function catchmentOverlaps(
  draft: Pick<DraftPlan, 'catchments'>,
  repairs: readonly Repair[],
  toleranceMetres: number,
): ImportProblem[] {
  const cut = new Map<string, Cut>();
  for (const { kind, catchmentIds, areaM2: area, breadthMetres, given } of repairs) {
    if (kind !== 'overlap') continue;
    for (const [i, a] of catchmentIds.entries()) {
      for (const b of catchmentIds.slice(i + 1)) {
        const known = cut.get(pairKey(a, b)) ?? { narrowM2: 0, largestM2: 0, given: null };
        if (breadthMetres <= toleranceMetres) known.narrowM2 += area;
        else if (area > known.largestM2) Object.assign(known, { largestM2: area, given });
        cut.set(pairKey(a, b), known);
      }
    }
  }
  return tilings(draft).flatMap((tiling) => overlapping(tiling, cut));
}

/** Ground that no catchment of a stage and sector covers though others lie around it. */
export function catchmentGaps(draft: Pick<DraftPlan, 'catchments'>): ImportProblem[] {
  return tilings(draft).flatMap(gapsBetween);
}

/** What was cut of the common ground of two catchments. */
interface Cut {
  narrowM2: number;
  largestM2: number;
  /** Whose the largest of the broad pieces is now. */
  given: string | null;
}

function pairKey(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}

/** The catchments of each stage and sector, which together tile the district. */
export function tilings(draft: Pick<DraftPlan, 'catchments'>): Located<Catchment>[][] {
  const groups = new Map<string, Located<Catchment>[]>();
  for (const catchment of draft.catchments) {
    const key = `${catchment.item.stage} ${catchment.item.sector}`;
    groups.set(key, [...(groups.get(key) ?? []), catchment]);
  }
  return [...groups.values()];
}

function overlapping(tiling: Located<Catchment>[], cut: ReadonlyMap<string, Cut>): ImportProblem[] {
  const shapes = tiling.map(({ item }) => item.shape);
  const areas = shapes.map(areaM2);
  const overlaps = overlapsOf(shapes);
  const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
  const isMistaken = total(overlaps.map((overlap) => overlap.areaM2)) > TILING_ERROR_SHARE * total(areas);
  return overlaps.flatMap((overlap) => {
    const [idA, idB] = [tiling[overlap.a]!.item.id, tiling[overlap.b]!.item.id];
    const { narrowM2 = 0, given = null } = cut.get(pairKey(idA, idB)) ?? {};
    if (overlap.areaM2 - narrowM2 < SLIVER_M2) return [];
    const [a, b] = [tiling[overlap.a]!, tiling[overlap.b]!];
    const share = overlap.areaM2 / Math.min(areas[overlap.a]!, areas[overlap.b]!);
    const [area, place] = [squareMetres(overlap.areaM2), placeText(overlap.at)];
    const [first, second] = [nameOf(a), nameOf(b)];
    const severity = isMistaken && share > PAIR_ERROR_SHARE && !sharesSchool(a.item, b.item) ? 'error' : 'warning';
    const now = severity === 'warning' && given !== null ? nameOf(given === idA ? a : b) : null;
    return {
      severity,
      code: 'catchments-overlap',
      file: b.layer.table.file,
      row: b.layer.table.rowNumbers[b.row],
      found: `${area} m²`,
      expected: { zh: '同一学段的学区互不重叠', en: 'catchments of one stage that do not overlap' },
      message: {
        zh: `${b.layer.table.file}：学区${first.zh}与${second.zh}重叠 ${area} 平方米，位于（${place}）附近${now ? `，导入后归${now.zh}` : ''}。`,
        en: `${b.layer.table.file}: catchments ${first.en} and ${second.en} overlap by ${area} m² near (${place})${now ? `; it now belongs to ${now.en}` : ''}.`,
      },
    } satisfies ImportProblem;
  });
}

function gapsBetween(tiling: Located<Catchment>[]): ImportProblem[] {
  const { file } = tiling[0]!.layer.table;
  return gapsOf(tiling.map(({ item }) => item.shape)).flatMap((gap) => {
    if (gap.areaM2 < SLIVER_M2) return [];
    const [area, place] = [squareMetres(gap.areaM2), placeText(gap.at)];
    const [first, second] = neighbours(tiling, gap.at).map(nameOf);
    const between = second
      ? { zh: `${first!.zh}与${second.zh}之间`, en: `between ${first!.en} and ${second.en}` }
      : { zh: `${first!.zh}旁`, en: `beside ${first!.en}` };
    return {
      severity: 'warning',
      code: 'catchments-gap',
      file,
      found: `${area} m²`,
      expected: { zh: '学区之间不留空白', en: 'catchments that leave no ground out' },
      message: {
        zh: `${file}：学区${between.zh}有 ${area} 平方米不属于任何学区，位于（${place}）附近。`,
        en: `${file}: ${area} m² ${between.en} belong to no catchment, near (${place}).`,
      },
    } satisfies ImportProblem;
  });
}

function sharesSchool(a: Catchment, b: Catchment): boolean {
  return a.schoolIds.some((id) => b.schoolIds.includes(id));
}

/** The two catchments with the vertices nearest to a place. */
function neighbours(tiling: Located<Catchment>[], at: Position): Located<Catchment>[] {
  const distances = tiling.map((catchment) => ({ catchment, metres: vertexDistance(catchment.item.shape, at) }));
  return distances
    .sort((a, b) => a.metres - b.metres)
    .slice(0, 2)
    .map(({ catchment }) => catchment);
}

function vertexDistance(shape: AreaShape, at: Position): number {
  let nearest = Infinity;
  for (const rings of polygonsOf(shape)) {
    for (const ring of rings) for (const vertex of ring) nearest = Math.min(nearest, distanceMetres(vertex, at));
  }
  return nearest;
}

function nameOf({ item, layer, row }: Located<Catchment>): { zh: string; en: string } {
  const label = item.name ?? item.id;
  const place = rowName(layer, row);
  return { zh: `「${label}」（${place.zh}）`, en: `"${label}" (${place.en})` };
}

function squareMetres(area: number): string {
  return Math.round(area).toLocaleString('en-US');
}

function placeText([lng, lat]: Position): string {
  return `${lng.toFixed(5)}, ${lat.toFixed(5)}`;
}
