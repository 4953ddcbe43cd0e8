import type { SchoolChange, SchoolChangeKind } from '@xuetu/geodata/compare';
import { linesOf } from '@xuetu/geodata/geometry';
import type { Locale, LocalName, Position } from '@xuetu/geodata/model';
import { wordsOf } from '../../words/formats.ts';
import type { MapView } from '../map-view.ts';
import { collect, feature, type MapFeature, type MapFeatures, pointFeature } from './feature-collection.ts';

/** Drawn as the marks of an alternative are: `close` is grey, everything else bright. */
const KINDS: Record<SchoolChangeKind, { kind: 'build' | 'extend' | 'close'; mark: LocalName }> = {
  opened: { kind: 'build', mark: { zh: '增', en: 'N' } },
  closed: { kind: 'close', mark: { zh: '停', en: 'X' } },
  'more-seats': { kind: 'extend', mark: { zh: '多', en: '+' } },
  'fewer-seats': { kind: 'close', mark: { zh: '少', en: '−' } },
};

/** What two plans differ in: schools whose seats change, lines from compounds to their other school, borders that are drawn otherwise. */
export function changesSource({ changes, simulated, base, locale }: MapView): MapFeatures {
  if (!changes) return collect([]);
  const places = new Map<string, Position>(
    [...base.plan.schools, ...simulated.plan.schools].map(({ id, location }) => [id, location]),
  );
  const homes = new Map(simulated.plan.compounds.map(({ id, point }) => [id, point]));
  const lines = changes.moved.flatMap(({ compoundId, to }) =>
    to.flatMap((schoolId): MapFeature[] => {
      const [from, at] = [homes.get(compoundId), places.get(schoolId)];
      if (!from || !at) return [];
      const shape = { type: 'LineString' as const, coordinates: [from, at] };
      return [feature(shape, { id: `${compoundId}/${schoolId}`, year: 0 })];
    }),
  );
  const changed = new Set(changes.catchments);
  const borders = simulated.plan.catchments
    .filter(({ id }) => changed.has(id))
    .flatMap(({ id, shape }) =>
      linesOf(shape).map((line, i) =>
        feature({ type: 'LineString', coordinates: [...line] }, { id: `border/${id}/${i}`, year: 0 }),
      ),
    );
  return collect([...borders, ...lines, ...changes.schools.flatMap((each) => markOf(each, places, locale))]);
}

function markOf(change: SchoolChange, places: ReadonlyMap<string, Position>, locale: Locale): MapFeature[] {
  const at = places.get(change.schoolId);
  if (!at) return [];
  const { kind, mark } = KINDS[change.kind];
  const words = wordsOf(locale);
  const label = words.t('seatCount', { count: Math.round(change.seats.after) });
  const more = words.signed(change.seats.after - change.seats.before);
  return [
    pointFeature(at, {
      id: `school/${change.schoolId}`,
      kind,
      year: 0,
      mark: mark[locale],
      label: `${label} (${more})`,
      schoolId: change.schoolId,
    }),
  ];
}
