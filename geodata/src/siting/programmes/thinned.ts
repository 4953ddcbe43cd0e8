import type { Position } from '../../model/index.ts';

/** A place where something could stand: where, how large, and what it costs in 万元. */
export interface Candidate {
  at: Position;
  size: number;
  wan: number;
}

/** Pupils of one compound, summed over the years. */
export interface Home {
  at: Position;
  pupils: number;
}

interface Flat {
  x: number;
  y: number;
}

/** A candidate with the homes to which it is the nearest. */
interface Near extends Flat {
  index: number;
  homes: (Flat & { pupils: number })[];
  pupils: number;
}

const METRES_PER_DEGREE = 111_320;

/**
 * At most `most` of the candidates, by their index. Homes go to the nearest candidate; those that get some are split in halves of
 * equal pupils across the longer side, and so on (k-d tree; Bentley 1975), and each part keeps the one of its largest that costs
 * least together with the way of its homes there, at `wanPerMetre` for a pupil.
 */
export function thinned(
  candidates: readonly Candidate[],
  homes: readonly Home[],
  most: number,
  wanPerMetre: number,
): Set<number> {
  const shrink = Math.cos((candidates[0]!.at[1] * Math.PI) / 180);
  const flat = ([lng, lat]: Position): Flat => ({ x: lng * METRES_PER_DEGREE * shrink, y: lat * METRES_PER_DEGREE });
  const all = candidates.map(({ at }, index): Near => ({ ...flat(at), index, homes: [], pupils: 0 }));
  for (const { at, pupils } of homes) {
    if (pupils <= 0) continue;
    const home = { ...flat(at), pupils };
    const nearest = all.reduce((best, each) => (squared(each, home) < squared(best, home) ? each : best));
    nearest.homes.push(home);
    nearest.pupils += pupils;
  }
  const lived = all.filter(({ pupils }) => pupils > 0);
  const parts =
    lived.length > 0
      ? inParts(lived, most)
      : inParts(
          all.map((each) => ({ ...each, pupils: 1 })),
          most,
        );
  return new Set(parts.map((part) => bestOf(part, candidates, wanPerMetre)));
}

function inParts(sites: Near[], count: number): Near[][] {
  if (count <= 1 || sites.length <= 1) return sites.length > 0 ? [sites] : [];
  const span = (of: (site: Near) => number) =>
    sites.reduce((most, each) => Math.max(most, of(each)), -Infinity) -
    sites.reduce((least, each) => Math.min(least, of(each)), Infinity);
  const along = span(({ x }) => x) >= span(({ y }) => y) ? ({ x }: Near) => x : ({ y }: Near) => y;
  const sorted = [...sites].sort((a, b) => along(a) - along(b) || a.index - b.index);
  const first = Math.floor(count / 2);
  const wanted = (sites.reduce((sum, { pupils }) => sum + pupils, 0) * first) / count;
  let before = sorted[0]!.pupils;
  let end = 1;
  while (end < sorted.length - 1 && before + sorted[end]!.pupils / 2 < wanted) before += sorted[end++]!.pupils;
  return [...inParts(sorted.slice(0, end), first), ...inParts(sorted.slice(end), count - first)];
}

function bestOf(part: readonly Near[], candidates: readonly Candidate[], wanPerMetre: number): number {
  const size = Math.max(...part.map(({ index }) => candidates[index]!.size));
  const homes = part.flatMap((each) => each.homes);
  const wanOf = (site: Near) =>
    candidates[site.index]!.wan +
    homes.reduce((sum, home) => sum + home.pupils * Math.sqrt(squared(site, home)) * wanPerMetre, 0);
  const large = part.filter(({ index }) => candidates[index]!.size === size);
  const costs = large.map(wanOf);
  return large[costs.indexOf(Math.min(...costs))]!.index;
}

function squared(a: Flat, b: Flat): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
}
