import { STAGES, type Stage } from '../../model/index.ts';
import type { RulePack } from '../../rules/index.ts';

/** Design class size by stage of the first pack that names one; where none does, the national standard holds. */
export function standardOf(packs: readonly RulePack[]): Partial<Record<Stage, number>> {
  return Object.fromEntries(
    STAGES.flatMap((stage) => {
      const size = packs.map((pack) => pack.standardClassSize[stage]).find((each) => each !== undefined);
      return size === undefined ? [] : [[stage, size]];
    }),
  );
}
