import type { CatchmentRepair } from '@xuetu/geodata/model';
import { type Refusal, settleRepair } from '@xuetu/geodata/scenario';
import { operate } from './operate.ts';

/** Gives the ground of a repair of the import to another catchment. Answers the refusal where it cannot be done. */
export function giveRepair(
  { id: repairId }: CatchmentRepair,
  to: string,
  mayDetach: boolean,
): Promise<Refusal | undefined> {
  return operate(settleRepair, { repairId, to, mayDetach });
}
