import { linesOf, pointInside, polygonsOf } from '@xuetu/geodata/geometry';
import type { AreaShape, Locale, Lock, Position } from '@xuetu/geodata/model';
import { penText } from '../../words/pen-words.ts';
import type { Paper } from '../modes/mode.ts';
import { collect, feature, type MapFeature, type MapFeatures, pointFeature } from '../sources/feature-collection.ts';

/** What is locked in a stage: a mark at each school whose catchments are, the line of each border, the outline of each area. */
export function locksSource({ plan, stage }: Paper, locale: Locale): MapFeatures {
  const mark = (id: string, at: Position) => pointFeature(at, { id, label: penText(locale, 'lockMark') });
  const schools = new Map(plan.schools.map((each) => [each.id, each]));
  const shapes = new Map(
    plan.catchments.filter((each) => each.stage === stage).map((each) => [each.id, each.shape] as const),
  );
  const marked = new Set<string>();
  const ofLock = (lock: Lock): MapFeature[] => {
    if (lock.kind === 'border') {
      const [one, other] = lock.catchmentIds.map((id) => shapes.get(id));
      const line = one && other ? commonLine(one, other) : [];
      const middle = line[line.length >> 1]?.[0];
      if (!middle) return [];
      const border = feature({ type: 'MultiLineString', coordinates: line }, { id: lock.id, role: 'border' });
      return [border, mark(`${lock.id}/mark`, middle)];
    }
    if (lock.stage !== undefined && lock.stage !== stage) return [];
    if (lock.kind === 'area') {
      const inside = pointInside(lock.shape);
      const area = feature(lock.shape, { id: lock.id, role: 'area' });
      return [area, mark(`${lock.id}/mark`, inside)];
    }
    const school = schools.get(lock.schoolId);
    if (!school || marked.has(school.id)) return [];
    marked.add(school.id);
    return [mark(school.id, school.location)];
  };
  return collect((plan.locks ?? []).flatMap(ofLock));
}

/** The edges that two catchments have in common. */
function commonLine(one: AreaShape, other: AreaShape): [Position, Position][] {
  const edges = new Set(
    polygonsOf(other).flatMap((rings) => rings.flatMap((ring) => ring.slice(1).map((to, i) => keyOf(ring[i]!, to)))),
  );
  return linesOf(one).flatMap((ring) =>
    ring.slice(1).flatMap((to, i): [Position, Position][] => (edges.has(keyOf(ring[i]!, to)) ? [[ring[i]!, to]] : [])),
  );
}

function keyOf(from: Position, to: Position): string {
  return [from.join(), to.join()].sort().join(' ');
}
