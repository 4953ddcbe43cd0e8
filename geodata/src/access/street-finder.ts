import Flatbush from 'flatbush';
import { linesOf, metresPerDegree } from '../geometry/index.ts';
import type { Position, Street } from '../model/index.ts';
import { nearestShare } from './nearest-share.ts';

/** The nearest street to a position among those asked for, no further than so many metres. */
export type StreetFinder = (
  position: Position,
  withinMetres: number,
  isAsked?: (street: Street) => boolean,
) => Street | undefined;

const known = new WeakMap<readonly Street[], StreetFinder>();

/** Finds streets by where they run; made once for the same array. Of streets that are equally near the first by id is found. */
export function streetFinder(streets: readonly Street[]): StreetFinder {
  let finder = known.get(streets);
  if (!finder) {
    finder = built(streets);
    known.set(streets, finder);
  }
  return finder;
}

function built(streets: readonly Street[]): StreetFinder {
  const segments = streets.flatMap((street) =>
    linesOf(street.shape).flatMap((line) => line.slice(1).map((b, i) => ({ street, a: line[i]!, b }))),
  );
  if (segments.length === 0) return () => undefined;
  const index = new Flatbush(segments.length);
  for (const { a, b } of segments) {
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  }
  index.finish();
  return ([lng, lat], within, isAsked = () => true) => {
    const degree = metresPerDegree(lat);
    const [dx, dy] = [within / degree.lng, within / degree.lat];
    const near = index.search(lng - dx, lat - dy, lng + dx, lat + dy, (k) => isAsked(segments[k]!.street));
    let best: { street: Street; metres: number } | undefined;
    for (const k of near) {
      const { street, a, b } = segments[k]!;
      const [ax, ay] = [(a[0] - lng) * degree.lng, (a[1] - lat) * degree.lat];
      const [bx, by] = [(b[0] - lng) * degree.lng, (b[1] - lat) * degree.lat];
      const share = nearestShare(0, 0, ax, ay, bx, by);
      const metres = Math.hypot(ax + share * (bx - ax), ay + share * (by - ay));
      if (metres > within) continue;
      if (!best || metres < best.metres || (metres === best.metres && street.id < best.street.id)) {
        best = { street, metres };
      }
    }
    return best?.street;
  };
}
