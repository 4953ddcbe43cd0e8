import { type StreetNetwork, streetNetworkOf } from '../../access/index.ts';
import { distanceMetres } from '../../geometry/index.ts';
import type { Landscape, LocalName, Plan } from '../../model/index.ts';
import type { DraftPlan } from '../draft-plan.ts';
import type { ImportProblem } from '../import-problem.ts';

type Cut = StreetNetwork['cuts'][number];
type Barrier = Extract<Landscape['kind'], 'railway' | 'river' | 'water'> | 'expressway';

const BARRIERS: Record<Barrier, LocalName> = {
  railway: { zh: '铁路', en: 'a railway' },
  river: { zh: '河流', en: 'a river' },
  water: { zh: '水面', en: 'water' },
  expressway: { zh: '高速公路', en: 'an expressway' },
};

/** Streets named in a warning; the others are counted. */
const MOST_NAMED = 5;
/** A street that leaves water within so many metres of entering it clips a shore that is drawn roughly. */
const SHORE_METRES = 20;

/**
 * Streets drawn across a railway, a river, water or an expressway that are no bridge: nobody walks there in the simulation. One
 * warning for each kind of barrier, at the file of the first of its streets.
 */
export function closedCrossings({ streets, landscape }: Plan, draft: DraftPlan): ImportProblem[] {
  const kinds = new Map<string, Landscape['kind']>(landscape.map(({ id, kind }) => [id, kind]));
  const { cuts } = streetNetworkOf(streets, landscape);
  return (Object.keys(BARRIERS) as Barrier[]).flatMap((barrier) => {
    const byStreet = new Map<string, Cut[]>();
    for (const cut of cuts) {
      if (barrierOf(kinds.get(cut.barrierId)) !== barrier) continue;
      byStreet.set(cut.streetId, [...(byStreet.get(cut.streetId) ?? []), cut]);
    }
    const crossing = [...byStreet].filter(([, ofStreet]) => barrier !== 'water' || !isShore(ofStreet));
    const ids = crossing.map(([streetId]) => streetId).sort();
    return ids.length > 0 ? warningOf(barrier, ids, draft) : [];
  });
}

function barrierOf(kind: Landscape['kind'] | undefined): Barrier {
  return kind === 'railway' || kind === 'river' || kind === 'water' ? kind : 'expressway';
}

function isShore(cuts: readonly Cut[]): boolean {
  return cuts.length > 1 && cuts.every(({ at }) => distanceMetres(at, cuts[0]!.at) <= SHORE_METRES);
}

function warningOf(barrier: Barrier, streetIds: readonly string[], { streets }: DraftPlan): ImportProblem {
  const first = streets.find(({ item }) => item.id === streetIds[0]);
  const file = first?.layer.table.file ?? '';
  const named = streetIds.slice(0, MOST_NAMED);
  const more = streetIds.length > named.length;
  const { zh, en } = BARRIERS[barrier];
  const count = streetIds.length;
  return {
    severity: 'warning',
    code: 'crossing-without-bridge',
    file,
    found: named.join(', '),
    expected: { zh: '有桥或通道的道路标明为桥', en: 'streets that have a bridge or an underpass marked as bridges' },
    message: {
      zh: `${file}：有 ${count} 条道路在平面上穿过${zh}而没有标为桥：${named.join('、')}${more ? ' 等' : ''}；模拟中不能从那里步行通过。`,
      en: `${file}: ${count} ${count === 1 ? 'street crosses' : 'streets cross'} ${en} without being marked as a bridge: ${named.join(', ')}${more ? ' and others' : ''}; nobody walks across there in the simulation.`,
    },
  };
}
