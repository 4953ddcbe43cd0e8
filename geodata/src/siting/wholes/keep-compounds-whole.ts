import type { SitingWeights } from '../cost/weights.ts';
import { addLoads, loadsOf } from '../stage-problem/loads-of.ts';
import { type Choice, isAlong, type Share, STAY, type StageProblem } from '../stage-problem/stage-problem.ts';
import { type Way, waysOf } from '../stage-problem/ways-of.ts';
import { seatLimits } from './seat-limits.ts';

/**
 * Gives every compound that the solver split a single school, where seats allow: first the cheapest way that fits, else one
 * that fits after one other compound has made room. What does not fit, or would cost more than `allowance` (万元) in all,
 * stays split. Never makes a shortage larger.
 */
export function keepCompoundsWhole(
  problem: StageProblem,
  choice: Choice,
  weights: SitingWeights,
  margin = 0,
  allowance = Infinity,
): Choice {
  const shares = choice.shares.map((each) => each);
  const room = roomFor(problem, choice, margin);
  const ways = problem.units.map((_, u) => waysOf(problem, choice, u, weights));
  const split = shares
    .map((each, u) => ({ u, isSplit: each.length > 1, pupils: Math.max(0, ...problem.units[u]!.pupils) }))
    .filter((each) => each.isSplit)
    .sort((a, b) => a.pupils - b.pupils || a.u - b.u);
  const wholes = new Wholes(problem, shares);
  let left = allowance;
  for (const { u } of split) {
    const cost = costOfShares(shares[u]!, ways[u]!);
    room.put(u, shares[u]!, -1);
    const way = ways[u]!.find((each) => room.fits(u, each.shares));
    const mended = way ? { way, cost: way.cost } : bestSwap(u, ways, shares, wholes, room);
    if (mended && mended.cost - cost <= left) {
      left -= mended.cost - cost;
      if ('other' in mended) {
        room.put(mended.other, shares[mended.other]!, -1);
        wholes.move(mended.other, mended.otherWay.shares);
        shares[mended.other] = mended.otherWay.shares;
        room.put(mended.other, shares[mended.other]!, 1);
      }
      shares[u] = mended.way.shares;
      wholes.move(u, mended.way.shares);
    }
    room.put(u, shares[u]!, 1);
  }
  return { ...choice, shares };
}

function costOfShares(shares: readonly Share[], ways: readonly Way[]): number {
  return shares.reduce((sum, each) => {
    const way = ways.find((other) => isAlong(each, other.shares[0]!));
    return sum + each.share * (way?.cost ?? 0);
  }, 0);
}

function bestSwap(
  u: number,
  ways: readonly Way[][],
  shares: readonly (readonly Share[])[],
  wholes: Wholes,
  room: Room,
) {
  let best: { way: Way; other: number; otherWay: Way; cost: number } | undefined;
  for (const way of ways[u]!) {
    for (const other of wholes.at(u, way.shares)) {
      const now = shares[other]!;
      const nowCost = ways[other]!.find((each) => isAlong(now[0]!, each.shares[0]!))?.cost;
      if (nowCost === undefined) continue;
      room.put(other, now, -1);
      if (room.fits(u, way.shares)) {
        room.put(u, way.shares, 1);
        const otherWay = ways[other]!.find(
          (each) => each.shares[0]!.place !== now[0]!.place && room.fits(other, each.shares),
        );
        room.put(u, way.shares, -1);
        const cost = otherWay && way.cost + otherWay.cost - nowCost;
        if (otherWay && cost !== undefined && (!best || cost < best.cost)) best = { way, other, otherWay, cost };
      }
      room.put(other, now, 1);
    }
  }
  return best;
}

/** Units of which all pupils go to one place, by place; those that go as today are where most of theirs do. */
class Wholes {
  private readonly home: Int32Array;
  private readonly byPlace: Set<number>[];
  private readonly placeOf: Int32Array;

  constructor({ places, units }: StageProblem, shares: readonly (readonly Share[])[]) {
    this.home = Int32Array.from(units, ({ today }) => largestOf(today).place);
    this.byPlace = places.map(() => new Set<number>());
    this.placeOf = new Int32Array(units.length).fill(-1);
    for (const [u, each] of shares.entries()) if (each.length === 1) this.move(u, each);
  }

  /** The units where a unit would be that went along the shares. */
  at(u: number, [to]: readonly Share[]): Iterable<number> {
    return this.byPlace[to!.place === STAY ? this.home[u]! : to!.place]!;
  }

  move(u: number, [to]: readonly Share[]): void {
    this.byPlace[this.placeOf[u]!]?.delete(u);
    const place = to!.place === STAY ? this.home[u]! : to!.place;
    this.placeOf[u] = place;
    this.byPlace[place]!.add(u);
  }
}

function largestOf(today: StageProblem['units'][number]['today']) {
  return today.reduce((a, b) => (b.share.at(-1)! > a.share.at(-1)! ? b : a));
}

interface Room {
  put(u: number, shares: readonly Share[], factor: number): void;
  fits(u: number, shares: readonly Share[]): boolean;
}

function roomFor(problem: StageProblem, choice: Choice, margin: number): Room {
  const loads = loadsOf(problem, choice.shares);
  const limit = seatLimits(problem, choice, margin);
  const trial = new Float64Array(loads.length);
  const years = problem.years.length;
  return {
    put: (u, shares, factor) => addLoads(loads, problem.years, problem.units[u]!, shares, factor),
    fits: (u, shares) => {
      const unit = problem.units[u]!;
      addLoads(trial, problem.years, unit, shares, 1);
      let isRoom = true;
      for (const { place } of [...unit.today, ...shares]) {
        if (place === STAY) continue;
        for (let i = place * years; i < (place + 1) * years; i++) {
          if (trial[i] !== 0 && loads[i]! + trial[i]! > limit[i]!) isRoom = false;
          trial[i] = 0;
        }
      }
      return isRoom;
    },
  };
}
