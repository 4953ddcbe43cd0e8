import type { Plan } from '@xuetu/geodata/model';

/** An id for a new catchment of a paper, and a number that no catchment has in its name. */
export function freeCatchment(
  { catchments }: Pick<Plan, 'catchments'>,
  { stage, sector }: { stage: string; sector: string },
): { id: string; number: number } {
  const ids = new Set(catchments.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = `${stage}-${sector}-new-${number}`;
    if (!ids.has(id)) return { id, number };
  }
}
