import { type Plan, STAGES, type Stage } from '../../model/index.ts';
import { type Bands, bandsOf } from '../../simulation/index.ts';
import type { StageRisk } from '../answer/proposal.ts';
import { temporarySeats } from '../answer/seats-lacking.ts';
import type { Simulated } from './effect-of.ts';

/** Enough for a P90 that hardly changes with more; the draws are the same for every plan over one base. */
const DRAWS = 300;

/** How sure the seats of each stage are under a plan, in the years that count (Monte Carlo of the forecast, births, moves and yields). */
export function stageRisksOf(
  base: Plan,
  before: Plan,
  after: Simulated,
  stages: readonly Stage[],
  years: readonly number[],
): StageRisk[] {
  return risksIn(bandsWithTemporary(base, before, after, DRAWS), stages, years);
}

/** Bands of a plan in which temporary classes beyond those of the plan before count as seats, as `seatsLacking` counts them. */
export function bandsWithTemporary(base: Plan, before: Plan, after: Simulated, draws: number): Bands {
  return bandsOf(base, after.plan, { ...after.results, seats: seatsWithTemporary(before, after) }, { draws });
}

/** Of each stage the year in which the ninetieth of a hundred draws is worst, read from bands. */
export function risksIn(bands: Bands, stages: readonly Stage[], years: readonly number[]): StageRisk[] {
  const Y = bands.years.length;
  return stages.map((stage) => {
    const at = (year: number) => STAGES.indexOf(stage) * Y + bands.years.indexOf(year);
    const worst = (a: number, b: number) => (bands.stageShortage.p90[at(b)]! > bands.stageShortage.p90[at(a)]! ? b : a);
    const year = years.reduce(worst);
    return {
      stage,
      year,
      chance: bands.stageShortageProbability[at(year)]!,
      meanShort: Math.round(bands.stageExpectedShortage[at(year)]! * 10) / 10,
      p90Short: Math.round(bands.stageShortage.p90[at(year)]! * 10) / 10,
    };
  });
}

/** Seats by row and year as in the results, with those in temporary classes that the plan has more than the one before. */
function seatsWithTemporary(before: Plan, { plan, results: { rows, seats, years } }: Simulated): Float64Array {
  return seats.map((count, at) => {
    const { schoolId, stage } = rows[Math.floor(at / years.length)]!;
    return count + temporarySeats(before, plan, schoolId, stage, years[at % years.length]!);
  });
}
