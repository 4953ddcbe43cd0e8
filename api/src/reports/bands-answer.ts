import { known } from '@xuetu/geodata/dossier';
import { STAGES, Stage } from '@xuetu/geodata/model';
import type { Bands, Quantiles, Results } from '@xuetu/geodata/simulation';
import { z } from 'zod';
import { NumberOrNull } from '../simulations/number-or-null.ts';

const QuantilesAnswer = z
  .object({ p10: NumberOrNull, p50: NumberOrNull, p90: NumberOrNull })
  .describe('Pupils: one future in ten has fewer than p10, half have fewer than p50, nine in ten fewer than p90');

const Risk = {
  shortageProbability: NumberOrNull.describe(
    'Share of the futures (0 to 1) with more pupils than seats; null where the seats or pupils are not known',
  ),
  expectedShortage: NumberOrNull.describe('Mean of the seats short over all futures'),
};

/** How far the forecast may be off, by school, stage and year and by stage and year. */
export const BandsAnswer = z.object({
  draws: z.number().int().describe('Futures drawn'),
  seed: z.number().int().describe('The same seed draws the same futures for every scenario'),
  schools: z
    .array(
      z.object({
        id: z.string(),
        stage: Stage,
        year: z.number().int(),
        pupils: QuantilesAnswer,
        entry: QuantilesAnswer.describe('The same for the lowest grade of the stage'),
        ...Risk,
      }),
    )
    .describe('In the order of `schools` of the answer'),
  stages: z.array(z.object({ stage: Stage, year: z.number().int(), pupils: QuantilesAnswer, ...Risk })),
});

/** Turns typed arrays into the answer that people and programs read; stages that no school offers are left out. */
export function bandsAnswer({ rows, years }: Results, bands: Bands): z.infer<typeof BandsAnswer> {
  const offered = STAGES.filter((stage) => rows.some((row) => row.stage === stage));
  return {
    draws: bands.draws,
    seed: bands.seed,
    schools: rows.flatMap(({ schoolId, stage }, row) =>
      years.map((year, y) => {
        const at = row * years.length + y;
        return {
          id: schoolId,
          stage,
          year,
          pupils: quantilesAt(bands.rows, at),
          entry: quantilesAt(bands.entry, at),
          shortageProbability: known(bands.shortageProbability[at], 4),
          expectedShortage: known(bands.expectedShortage[at], 2),
        };
      }),
    ),
    stages: offered.flatMap((stage) =>
      years.map((year, y) => {
        const at = STAGES.indexOf(stage) * years.length + y;
        return {
          stage,
          year,
          pupils: quantilesAt(bands.stages, at),
          shortageProbability: known(bands.stageShortageProbability[at], 4),
          expectedShortage: known(bands.stageExpectedShortage[at], 2),
        };
      }),
    ),
  };
}

function quantilesAt({ p10, p50, p90 }: Quantiles, at: number): z.infer<typeof QuantilesAnswer> {
  return { p10: known(p10[at], 2), p50: known(p50[at], 2), p90: known(p90[at], 2) };
}
