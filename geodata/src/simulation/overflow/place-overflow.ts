import type { Origin } from './origins-of.ts';
import { SmallestFirst } from './smallest-first.ts';
import type { Ways } from './ways-of.ts';

/** Pupils beyond the seats of a school, and its free seats; NaN never, 0 where not known. */
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

/** A home of an overfull school's pupils, with that school's place in the list. */
type Home = Origin & { place: number };

/** A home with the next school that its pupils may be sent to. */
interface Offer {
  home: Home;
  nth: number;
  to: number;
  extraMetres: number;
}

/** A part of a pupil or of a seat that is arithmetic. */
const SMALLEST = 1e-9;

/**
 * Places overflow, the shortest extra way first; where ways are equally long, in the order of the schools and compounds. Sent
 * pupils and those left add up to those beyond the seats, and no school takes more than its free seats.
 */
export function placeOverflow(
  homes: readonly Home[],
  loads: readonly SchoolLoad[],
  ways: Ways,
): { transfers: Sent[]; left: Float64Array } {
  const left = Float64Array.from(loads, ({ over }) => over);
  const free = Float64Array.from(loads, ({ free }) => free);
  const sent = new Map<number, Sent>();
  const offers = new SmallestFirst<Offer>(shortestFirst);
  const nextOffer = (home: Home, start: number) => {
    for (let nth = start; ; nth++) {
      const way = ways.nth(home, nth);
      if (!way) return;
      if (way.to === home.place || free[way.to]! <= SMALLEST) continue;
      offers.push({ home, nth, to: way.to, extraMetres: way.metres - ways.to(home, home.place) });
      return;
    }
  };
  for (const home of homes) nextOffer({ ...home }, 0);
  for (let offer = offers.pop(); offer; offer = offers.pop()) {
    const { home, nth, to, extraMetres } = offer;
    const pupils = Math.min(left[home.place]!, home.pupils, free[to]!);
    if (left[home.place]! <= SMALLEST) continue;
    if (pupils > SMALLEST) {
      left[home.place]! -= pupils;
      free[to]! -= pupils;
      home.pupils -= pupils;
      add(sent, { from: home.place, to, pupils, extraMetres }, loads.length);
    }
    if (home.pupils > SMALLEST && left[home.place]! > SMALLEST) nextOffer(home, nth + 1);
  }
  const transfers = [...sent.values()].sort((a, b) => a.from - b.from || a.to - b.to);
  return { transfers, left: left.map((pupils) => (pupils > SMALLEST ? pupils : 0)) };
}

/** Longer ways behind shorter ones; equally long ones in the order of the schools, then of the compounds. */
function shortestFirst(a: Offer, b: Offer): number {
  return (
    a.extraMetres - b.extraMetres || a.home.place - b.home.place || a.to - b.to || a.home.compound - b.home.compound
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
