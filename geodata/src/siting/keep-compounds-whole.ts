import { earliestSchedule } from './earliest-schedule.ts';
import { addLoads, loadsOf } from './loads-of.ts';
import { periodsOf } from './periods-of.ts';
import { seatsOf } from './seats-of.ts';
import { type Choice, type Share, STAY, type StageProblem } from './stage-problem.ts';
import { moveCost, stayCost } from './unit-cost.ts';
import type { SitingWeights } from './weights.ts';

/** Sending one unit as a whole somewhere, and what it costs. */
interface Way {
  shares: Share[];
  cost: number;
}

/**
 * Gives every compound that the solver split a single school, where seats allow: first the cheapest way that fits, else one
 * that fits after one other compound has made room. What still does not fit stays split. Never makes a shortage larger.
 */
export function keepCompoundsWhole(problem: StageProblem, choice: Choice, weights: SitingWeights): Choice {
  const shares = choice.shares.map((each) => each);
  const room = roomFor(problem, choice);
  const ways = problem.units.map((_, u) => waysOf(problem, choice, u, weights));
  const split = shares
    .map((each, u) => ({ u, isSplit: each.length > 1, pupils: Math.max(0, ...problem.units[u]!.pupils) }))
    .filter((each) => each.isSplit)
    .sort((a, b) => b.pupils - a.pupils || a.u - b.u);
  for (const { u } of split) {
    room.put(u, shares[u]!, -1);
    const fitting = ways[u]!.find((way) => room.fits(u, way.shares));
    if (fitting) shares[u] = fitting.shares;
    else {
      const swap = bestSwap(u, ways, shares, room);
      if (swap) {
        room.put(swap.other, shares[swap.other]!, -1);
        shares[swap.other] = swap.otherWay.shares;
        room.put(swap.other, shares[swap.other]!, 1);
        shares[u] = swap.way.shares;
      }
    }
    room.put(u, shares[u]!, 1);
  }
  return { ...choice, shares };
}

function bestSwap(u: number, ways: readonly Way[][], shares: readonly Share[][], room: Room) {
  let best: { way: Way; other: number; otherWay: Way; cost: number } | undefined;
  for (const way of ways[u]!) {
    for (let other = 0; other < shares.length; other++) {
      const now = shares[other]!;
      if (other === u || now.length !== 1 || now[0]!.place !== way.shares[0]!.place) continue;
      const nowCost = ways[other]!.find((each) => each.shares[0]!.place === now[0]!.place)?.cost;
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

function waysOf(problem: StageProblem, choice: Choice, u: number, weights: SitingWeights): Way[] {
  const unit = problem.units[u]!;
  const stay = stayCost(unit, weights);
  const ways: Way[] = [{ shares: [{ place: STAY, share: 1 }], cost: stay.walking + stay.moving }];
  for (const to of unit.reach) {
    const place = problem.places[to.place]!;
    if (place.kind === 'site' && choice.option[to.place]! < 0) continue;
    const move = moveCost(unit, to, place, problem.years, weights);
    ways.push({ shares: [{ place: to.place, share: 1 }], cost: move.walking + move.moving });
  }
  return ways.sort((a, b) => a.cost - b.cost);
}

interface Room {
  put(u: number, shares: readonly Share[], factor: number): void;
  fits(u: number, shares: readonly Share[]): boolean;
}

/** Seats left by place and year, where a place that is short may stay as short as it is in that period. */
function roomFor(problem: StageProblem, choice: Choice): Room {
  const years = problem.years.length;
  const schedule = earliestSchedule(problem, choice);
  const loads = loadsOf(problem, choice.shares, schedule);
  const seats = seatsOf(problem, choice, schedule);
  const { count, ofYear } = periodsOf(problem);
  const limit = Float64Array.from(seats);
  for (let p = 0; p < problem.places.length; p++) {
    const short = new Float64Array(count);
    for (let y = 0; y < years; y++)
      short[ofYear[y]!] = Math.max(short[ofYear[y]!]!, loads[p * years + y]! - seats[p * years + y]!);
    for (let y = 0; y < years; y++) limit[p * years + y]! += short[ofYear[y]!]! + 1e-7;
  }
  const trial = new Float64Array(loads.length);
  return {
    put: (u, shares, factor) => addLoads(loads, problem.years, problem.units[u]!, shares, schedule.moves, factor),
    fits: (u, shares) => {
      trial.fill(0);
      addLoads(trial, problem.years, problem.units[u]!, shares, schedule.moves, 1);
      return trial.every((more, i) => more === 0 || loads[i]! + more <= limit[i]!);
    },
  };
}
