import { gcj02ToWgs84, isAroundChina, wgs84ToGcj02 } from '../../formats/index.ts';
import { distanceMetres } from '../../geometry/index.ts';
import type { Position } from '../../model/index.ts';
import type { DraftPlan } from '../draft-plan.ts';
import type { ImportProblem } from '../import-problem.ts';
import type { Layer, LayerKind } from '../layer.ts';
import { type Evidence, evidenceOf, type Move } from './shift-evidence.ts';

/** So many things must fall into place by the shift before it is said. */
const LEAST_GAIN = 4;
/** For each thing that falls out of place by the shift, so many must fall into it. */
const GAIN_PER_LOSS = 4;
/** Share of all things that must be in place after the shift. */
const LEAST_AGREEMENT = 0.7;

const LAYER_NAMES: Partial<Record<LayerKind, { zh: string; en: string }>> = {
  schools: { zh: '学校', en: 'schools' },
  compounds: { zh: '小区', en: 'compounds' },
  catchments: { zh: '学区', en: 'catchments' },
  sites: { zh: '候选地块', en: 'sites' },
  streets: { zh: '道路', en: 'streets' },
  landscape: { zh: '地物', en: 'landscape' },
};

/**
 * Layers that look like GCJ-02 taken for WGS84 (about 500 m off in Shandong). Each pair of layers gives things that should
 * fit (schools in their own catchments, compounds clear of streets, the outline of the catchments on the boundary). A layer
 * is named where undoing the offset makes markedly more of them fit; the direction of the offset tells which of the pair it is.
 */
export function shiftedLayers(draft: DraftPlan): ImportProblem[] {
  const somewhere = draft.schools[0]?.item.location ?? draft.compounds[0]?.item.point;
  if (!somewhere || !isAroundChina(somewhere)) return [];
  const suspects = new Map<string, Suspect>();
  for (const evidence of evidenceOf(draft)) {
    for (const kind of [evidence.first, evidence.second]) {
      const gained = gainOfMoving(evidence, kind);
      const layers = suspectLayers(draft, kind, evidence.catchmentFile);
      if (gained === 0 || layers.length === 0) continue;
      const key = layers.map(({ table }) => table.file).join('\n');
      suspects.set(key, { kind, layers, gained: gained + (suspects.get(key)?.gained ?? 0) });
    }
  }
  return [...suspects.values()].map((suspect) => looksShifted(suspect, somewhere));
}

interface Suspect {
  kind: LayerKind;
  layers: Layer[];
  gained: number;
}

const unmoved: Move = (position) => position;
const undone: Move = (position) => gcj02ToWgs84(position);
const applied: Move = (position) => wgs84ToGcj02(position);

/** How many more things fit if one layer of a pair is moved back by the offset; 0 where that is not marked enough to count. */
function gainOfMoving(evidence: Evidence, kind: LayerKind): number {
  const before = evidence.fits(unmoved);
  const after = evidence.fits(kind === evidence.first ? undone : applied);
  const gained = after.filter((fits, index) => fits && !before[index]).length;
  const lost = after.filter((fits, index) => !fits && before[index]).length;
  const agreement = after.filter(Boolean).length / after.length;
  const isMarked = gained >= (evidence.leastGain ?? LEAST_GAIN) && gained >= GAIN_PER_LOSS * lost;
  return isMarked && agreement >= LEAST_AGREEMENT ? gained - lost : 0;
}

/** The layers of a kind, without those already converted from GCJ-02 or BD-09, which are not suspected of the same mistake. */
function suspectLayers(draft: DraftPlan, kind: LayerKind, catchmentFile: string | undefined): Layer[] {
  const located = draft[kind as keyof DraftPlan] ?? [];
  return [...new Set(located.map(({ layer }) => layer))].filter(
    ({ crs, table }) => crs !== 'GCJ-02' && crs !== 'BD-09' && (kind !== 'catchments' || catchmentFile === table.file),
  );
}

function looksShifted({ kind, layers, gained }: Suspect, at: Position): ImportProblem {
  const file = [...new Set(layers.map(({ table }) => table.file))].join('、');
  const metres = Math.round(distanceMetres(at, gcj02ToWgs84(at)));
  const name = LAYER_NAMES[kind] ?? { zh: kind, en: kind };
  return {
    severity: 'warning',
    code: 'looks-like-gcj02',
    file,
    found: layers[0]?.crs,
    expected: { zh: '"crs": "GCJ-02"', en: '"crs": "GCJ-02"' },
    message: {
      zh: `${file}：${name.zh}图层整体偏移约 ${metres} 米，像是把 GCJ-02（高德等地图）坐标当作 WGS84；按 GCJ-02 还原后有 ${gained} 处与其他图层吻合。请核对，若是请在配置中写 "crs": "GCJ-02"。`,
      en: `${file}: the ${name.en} layer looks about ${metres} m off, like GCJ-02 (Amap and others) taken for WGS84; undoing that makes ${gained} more things fit the other layers. Check it and, if so, set "crs": "GCJ-02" in the config.`,
    },
  };
}
