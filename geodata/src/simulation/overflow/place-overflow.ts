import type { Origin } from './origins-of.ts';
import { SmallestFirst } from './smallest-first.ts';
import type { Ways } from './ways-of.ts';

/** Whole pupils beyond the seats of a school, and its free seats; 0 where not known. */
export interface SchoolLoad {
  over: number;
  free: number;
}

/** Pupils of the school at `from` who are sent to the school at `to`, both by their place in the list of schools. */
interface Sent {
  from: number;
  to: number;
  pupils: number;
  extraMetres: number;
}

/** Of those sent, the pupils of one home; `compoundId` as in its origin. */
export interface SentHome extends Sent {
  compoundId: string;
}

/** A home of an overfull school's pupils, with that school's place in the list. */
type Home = Origin & { place: number };

/** A home with the next school that its pupils may be sent to. */
interface Offer {
  home: Home;
  nth: number;
  to: number;
  extraMetres: number;
}

/** Less of a pupil than this comes from adding up parts. */
const ARITHMETIC = 1e-6;

/**
 * Places overflow, the shortest extra way first; where ways are equally long, in the order of the schools and compounds. Sent
 * pupils and those left add up to those beyond the seats, and no school takes more than its free seats. Of a home with a part of a
 * pupil a whole one may go.
 */
export function placeOverflow(
  homes: readonly Home[],
  loads: readonly SchoolLoad[],
  ways: Ways,
  mayGo: (from: number, to: number) => boolean,
): { transfers: Sent[]; homes: SentHome[]; left: Float64Array } {
  const left = Float64Array.from(loads, ({ over }) => over);
  const free = Float64Array.from(loads, ({ free }) => free);
  const sent = new Map<number, Sent>();
  const sentHomes: SentHome[] = [];
  const offers = new SmallestFirst<Offer>(shortestFirst);
  const nextOffer = (home: Home, start: number) => {
    for (let nth = start; ; nth++) {
      const way = ways.nth(home.at, nth);
      if (!way) return;
      if (way.to === home.place || free[way.to] === 0 || !mayGo(home.place, way.to)) continue;
      offers.push({ home, nth, to: way.to, extraMetres: way.metres - ways.to(home.at, home.place) });
      return;
    }
  };
  for (const home of homes) nextOffer({ ...home }, 0);
  for (let offer = offers.pop(); offer; offer = offers.pop()) {
    const { home, nth, to, extraMetres } = offer;
    const pupils = Math.min(left[home.place]!, Math.ceil(home.pupils - ARITHMETIC), free[to]!);
    if (pupils > 0) {
      left[home.place]! -= pupils;
      free[to]! -= pupils;
      home.pupils -= pupils;
      add(sent, { from: home.place, to, pupils, extraMetres }, loads.length);
      sentHomes.push({ from: home.place, to, pupils, extraMetres, compoundId: home.compoundId });
    }
    if (home.pupils > 0 && left[home.place]! > 0) nextOffer(home, nth + 1);
  }
  const transfers = [...sent.values()].sort((a, b) => a.from - b.from || a.to - b.to);
  return { transfers, homes: sentHomes, left };
}

/** Longer ways behind shorter ones; equally long ones in the order of the schools, then of the compounds. */
function shortestFirst(a: Offer, b: Offer): number {
  return (
    a.extraMetres - b.extraMetres ||
    a.home.place - b.home.place ||
    a.to - b.to ||
    (a.home.compoundId < b.home.compoundId ? -1 : 1)
  );
}

/** Adds pupils to those already sent from the one school to the other; their extra metres become the mean. */
function add(sent: Map<number, Sent>, more: Sent, schools: number): void {
  const key = more.from * schools + more.to;
  const before = sent.get(key);
  if (!before) sent.set(key, more);
  else {
    const pupils = before.pupils + more.pupils;
    before.extraMetres = (before.extraMetres * before.pupils + more.extraMetres * more.pupils) / pupils;
    before.pupils = pupils;
  }
}
