import type { Plan, Position } from '../model/index.ts';
import { snapTo } from './snap.ts';
import { straightWalk } from './straight-walk.ts';
import { type StreetNetwork, streetNetworkOf } from './street-network.ts';
import type { Walk } from './walk.ts';
import { type WalksFrom, walksFrom } from './walks-from.ts';

/** First bound of a school's walks in metres; walks further on double it until they arrive. */
const FIRST_BOUND = 2000;
/** Places kept for all schools together, about 100 MB; beyond, the walks found so far are forgotten. */
const KEPT_PLACES = 8_000_000;

/** 步行: every walk of a plan, found when it is first asked for. */
export interface Walks {
  /** Where the district has no street layer every walk is `straight`. */
  method: Walk['how'];
  /** The walk between a home and a school. Ask with the position objects of the plan: what is known is kept by school and home. */
  between(home: Position, school: Position): Walk;
}

type Ground = Pick<Plan, 'streets' | 'landscape' | 'assumptions'>;
type StreetWalks = (home: Position, school: Position, detourFactor: number) => Walk;

const known = new WeakMap<StreetNetwork, StreetWalks>();

/** The walks of a plan. Plans that share streets and landscape share them, whatever else a scenario changes. */
export function walksOf({ streets, landscape, assumptions }: Ground): Walks {
  const { detourFactor } = assumptions;
  if (streets.length === 0) {
    return { method: 'straight', between: (home, school) => straightWalk(home, school, detourFactor) };
  }
  const network = streetNetworkOf(streets, landscape);
  const walks = known.get(network) ?? streetWalks(network);
  known.set(network, walks);
  return { method: 'street', between: (home, school) => walks(home, school, detourFactor) };
}

function streetWalks(network: StreetNetwork): StreetWalks {
  let bySchool = new WeakMap<Position, WalksFrom>();
  let kept = 0;
  const longer = (school: Position, before: WalksFrom | undefined): WalksFrom => {
    const walks = walksFrom(network, school, before ? before.boundMetres * 2 : FIRST_BOUND);
    kept += walks.size - (before?.size ?? 0);
    if (kept > KEPT_PLACES) {
      bySchool = new WeakMap();
      kept = walks.size;
    }
    bySchool.set(school, walks);
    return walks;
  };
  return (home, school, detourFactor) => {
    const [from, to] = [snapTo(network, home), snapTo(network, school)];
    if (from === 'cut-off' || to === 'cut-off') return { metres: Infinity, crossings: 0, how: 'street' };
    if (from === 'far' || to === 'far') return straightWalk(home, school, detourFactor);
    const { of } = network.islands;
    if (of[from.edge] !== of[to.edge]) return { metres: Infinity, crossings: 0, how: 'street' };
    let walks = bySchool.get(school) ?? longer(school, undefined);
    for (;;) {
      const walked = walks.to(home);
      if (walked) return { ...walked, how: 'street' };
      walks = longer(school, walks);
    }
  };
}
