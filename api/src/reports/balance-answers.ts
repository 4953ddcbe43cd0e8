import type { LedgerYear } from '@xuetu/geodata/demand';
import { known } from '@xuetu/geodata/dossier';
import { Stage } from '@xuetu/geodata/model';
import type { StageBalance } from '@xuetu/geodata/simulation';
import { z } from 'zod';
import { NumberOrNull } from '../simulations/number-or-null.ts';

/** Empty and missing seats of the whole district by stage and year. */
export const EmptySeatsAnswer = z.object({
  stage: Stage,
  year: z.number().int(),
  pupils: NumberOrNull,
  seats: NumberOrNull,
  empty: NumberOrNull.describe('Seats nobody takes, summed over schools'),
  missing: NumberOrNull.describe('Pupils beyond the seats of their school, and pupils without a school'),
  schools: z.number().int().describe('Schools that have pupils or seats'),
  roomy: z.number().int().describe('Of them below 70 %'),
  halfEmpty: z.number().int().describe('Of them below 50 %'),
});

/** 台账: what became of the children of all compounds since the year before, by cause. */
export const LedgerAnswer = z
  .object({
    year: z.number().int(),
    children: NumberOrNull,
    entered: NumberOrNull.describe('Came from home into the first grade of kindergarten or school'),
    left: NumberOrNull.describe('Went through the last grade'),
    progression: NumberOrNull.describe('Won or lost on the way from one grade to the next'),
    migration: NumberOrNull,
    demolished: NumberOrNull.describe('Live elsewhere because their dwellings were pulled down'),
    housing: NumberOrNull.describe('Moved into new dwellings'),
    elsewhere: NumberOrNull.describe('Part of children who go to schools not planned here'),
  })
  .describe(
    'children = those of the year before + entered - left + progression + migration - demolished + housing, up to rounding',
  );

export function emptySeatsAnswer(balances: readonly StageBalance[]): z.infer<typeof EmptySeatsAnswer>[] {
  return balances.map((each) => ({
    ...each,
    pupils: known(each.pupils, 0),
    seats: known(each.seats, 0),
    empty: known(each.empty, 0),
    missing: known(each.missing, 0),
  }));
}

export function ledgerAnswer(ledger: readonly LedgerYear[]): z.infer<typeof LedgerAnswer>[] {
  return ledger.map(({ year, ...counts }) => ({
    year,
    children: known(counts.children, 2),
    entered: known(counts.entered, 2),
    left: known(counts.left, 2),
    progression: known(counts.progression, 2),
    migration: known(counts.migration, 2),
    demolished: known(counts.demolished, 2),
    housing: known(counts.housing, 2),
    elsewhere: known(counts.elsewhere, 2),
  }));
}
