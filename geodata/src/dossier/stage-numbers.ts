import { STAGES, type Stage } from '../model/index.ts';
import type { Bands, Results } from '../simulation/index.ts';
import { known } from './known.ts';

/** One stage in one year: pupils at schools and without one, how far that may be off, and seats. */
export interface StageNumbers {
  year: number;
  pupils: number | null;
  p10: number | null;
  p90: number | null;
  seats: number | null;
  /** Share of the futures in which any seat is short. */
  chance: number | null;
}

/** The numbers of a stage by year; null where a part is not known. */
export function stageNumbers(results: Results, bands: Bands, stage: Stage): StageNumbers[] {
  const Y = results.years.length;
  const rows = results.rows.flatMap((row, r) => (row.stage === stage ? [r] : []));
  const ofSchools = (values: Float64Array, y: number) => rows.reduce((sum, r) => sum + values[r * Y + y]!, 0);
  return results.years.map((year, y) => {
    const at = STAGES.indexOf(stage) * Y + y;
    const without = results.unassigned[at]!;
    const pupils = known(ofSchools(results.enrolment, y) + (Number.isNaN(without) ? 0 : without), 0);
    return {
      year,
      pupils,
      p10: pupils === null ? null : known(bands.stages.p10[at], 0),
      p90: pupils === null ? null : known(bands.stages.p90[at], 0),
      seats: known(ofSchools(results.seats, y), 0),
      chance: known(bands.stageShortageProbability[at], 4),
    };
  });
}
