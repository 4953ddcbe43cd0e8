import type { Plan } from '@xuetu/geodata/model';
import { replayOf } from '@xuetu/geodata/scenario';
import type { AppState } from '../app-state.ts';

let replayed: { base: Plan; replay: ReturnType<typeof replayOf> } | undefined;
let last: { base: Plan; edits: unknown; cursor: number; plan: Plan } | undefined;

/**
 * The plan that the open scenario stands for at its cursor, also while its numbers are still worked out or the present plan is shown; the
 * base plan where none is open. Every edit is made on it. The same plan for the same question.
 */
export function openPlan({ base, scenario }: Pick<AppState, 'base' | 'scenario'>): Plan | undefined {
  if (!base) return undefined;
  if (!scenario) return base.plan;
  const { edits, cursor } = scenario;
  if (last?.base !== base.plan || last.edits !== edits || last.cursor !== cursor) {
    if (replayed?.base !== base.plan) replayed = { base: base.plan, replay: replayOf(base.plan) };
    last = { base: base.plan, edits, cursor, plan: replayed.replay({ edits, cursor }) };
  }
  return last.plan;
}
