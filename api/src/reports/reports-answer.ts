import { z } from 'zod';
import type { Simulated } from '../simulations/plan-library.ts';
import { EmptySeatsAnswer, emptySeatsAnswer, LedgerAnswer, ledgerAnswer } from './balance-answers.ts';
import { BandsAnswer, bandsAnswer } from './bands-answer.ts';
import { LimitsAnswer, limitsAnswer } from './limits-answer.ts';
import { OverflowAnswer, overflowAnswer } from './overflow-answer.ts';
import type { Reports } from './reports.ts';

/** The reports that were asked for. Null stands for every number that the data does not allow to compute. */
export const ReportsAnswer = z.object({
  bands: BandsAnswer.optional(),
  limits: z.array(LimitsAnswer).optional(),
  overflow: OverflowAnswer.optional(),
  emptySeats: z.array(EmptySeatsAnswer).optional(),
  ledger: z.array(LedgerAnswer).optional(),
});

/** Turns reports into what people and programs read. */
export function reportsAnswer(
  { plan, results }: Pick<Simulated, 'plan' | 'results'>,
  { bands, limits, overflow, emptySeats, ledger }: Partial<Reports>,
): z.infer<typeof ReportsAnswer> {
  return {
    ...(bands && { bands: bandsAnswer(results, bands) }),
    ...(limits && { limits: limitsAnswer(plan, limits) }),
    ...(overflow && { overflow: overflowAnswer(plan, overflow) }),
    ...(emptySeats && { emptySeats: emptySeatsAnswer(emptySeats) }),
    ...(ledger && { ledger: ledgerAnswer(ledger) }),
  };
}
