import { demandOf } from '../../demand/index.ts';
import type { LocalName, Plan, Stage } from '../../model/index.ts';
import { drawnDemand, type Results, shortageOfDraws, simulate } from '../../simulation/index.ts';

/** Names the view in an answer; no births scenario has this id. */
export const P90 = '@p90';

/** The draws from which the risks of an alternative are read too. */
const DRAWS = 300;
/** Of all draws, by seats short, those between these parts are taken for the ninetieth of a hundred. */
const AROUND = [0.875, 0.925] as const;

/** One future in which seats are as short as in the ninetieth of a hundred, under which any plan can be simulated. */
export interface P90Draw {
  draw: number;
  name: LocalName;
  /** Seats short under the plan as it is, in its stages, each in its worst year. */
  seatsShort: number;
  simulate(plan: Plan): Results;
}

/**
 * The draw of the demand ensemble that stands for P90: of those around the ninetieth per cent by the seats short under the plan as it
 * is, summed over the stages in their worst years, the one that shares them among the stages most as all of these do on average. A single draw,
 * so that what is too many in one stage and too few in another belongs together.
 */
export function p90Draw(
  base: Plan,
  plan: Plan,
  results: Results,
  stages: readonly Stage[],
  years: readonly number[],
): P90Draw {
  const demand = demandOf(base, plan);
  const short = shortageOfDraws(base, plan, results, stages, years, { draws: DRAWS, demand });
  const of = (draw: number) => stages.map((_, s) => short[draw * stages.length + s]!);
  const totals = Array.from({ length: DRAWS }, (_, draw) => of(draw).reduce((sum, seats) => sum + seats, 0));
  const ranked = [...totals.keys()].sort((a, b) => totals[a]! - totals[b]! || a - b);
  const near = ranked.slice(Math.floor(AROUND[0] * DRAWS), Math.ceil(AROUND[1] * DRAWS));
  const mean = stages.map((_, s) => near.reduce((sum, draw) => sum + of(draw)[s]!, 0) / near.length);
  const distance = (draw: number) => of(draw).reduce((sum, seats, s) => sum + (seats - mean[s]!) ** 2, 0);
  const draw = near.reduce((best, each) => (distance(each) < distance(best) ? each : best));
  return {
    draw,
    name: { zh: '需求偏多（P90）', en: 'High demand (P90)' },
    seatsShort: totals[draw]!,
    simulate: (under) => simulate(under, drawnDemand(base, under, { draw })),
  };
}
