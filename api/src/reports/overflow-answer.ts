import { known } from '@xuetu/geodata/dossier';
import { LocalName, type Plan, Stage } from '@xuetu/geodata/model';
import { type Overflow, transferSentence, unplacedSentence } from '@xuetu/geodata/simulation';
import { z } from 'zod';
import { NumberOrNull } from '../simulations/number-or-null.ts';

const moved = { stage: Stage, year: z.number().int(), pupils: z.number().int(), sentence: LocalName };

/** 统筹调剂: where the pupils beyond the seats of their school find one; a report, enrolment stays with their school. */
export const OverflowAnswer = z.object({
  method: z.enum(['street', 'straight']).describe('Ways along the streets, or straight line x detour factor'),
  transfers: z.array(
    z.object({
      ...moved,
      fromId: z.string().describe('Also a school that has closed; empty for pupils without a school'),
      toId: z.string(),
      extraMetres: NumberOrNull.describe('Metres each walks further, on average; null where no way is known'),
    }),
  ),
  unplaced: z.array(z.object({ ...moved, id: z.string() })).describe('For whom no school has a seat'),
});

/** The transfers with a sentence each. */
export function overflowAnswer(plan: Plan, { method, transfers, unplaced }: Overflow): z.infer<typeof OverflowAnswer> {
  return {
    method,
    transfers: transfers.map((transfer) => ({
      ...transfer,
      extraMetres: known(transfer.extraMetres, 0),
      sentence: transferSentence(plan, transfer, method),
    })),
    unplaced: unplaced.map(({ schoolId, ...rest }) => ({
      ...rest,
      id: schoolId,
      sentence: unplacedSentence(plan, { schoolId, ...rest }),
    })),
  };
}
