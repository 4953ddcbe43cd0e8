import type { Plan } from '../model/index.ts';
import type { Edit } from './edit.ts';
import { applyEdit } from './plan-of.ts';
import type { Scenario } from './scenario.ts';

/** Plans of so many edits, the newest, are kept. */
const KEPT = 64;

/**
 * Answers, one after the other, the plans that scenarios over a base plan stand for. Where a scenario begins with the edits of the one
 * before (by what they say, not by identity), their outcome is used again, so that the plans share every item they have in common.
 */
export function replayOf(base: Plan): (scenario: Pick<Scenario, 'edits' | 'cursor'>) => Plan {
  const known: { edit: Edit; text: string }[] = [];
  const plans = new Map<number, Plan>();

  function planAfter(count: number): Plan {
    if (count === 0) return base;
    let plan = plans.get(count);
    if (!plan) {
      let from = count - 1;
      while (from > 0 && !plans.has(from)) from--;
      plan = from === 0 ? base : plans.get(from)!;
      for (; from < count; from++) {
        plan = applyEdit(plan, known[from]!.edit);
        plans.set(from + 1, plan);
      }
      for (const each of plans.keys()) if (each + KEPT <= known.length && each !== count) plans.delete(each);
    }
    return plan;
  }

  return ({ edits, cursor }) => {
    for (const [i, edit] of edits.slice(0, cursor).entries()) {
      if (known[i]?.edit === edit) continue;
      const text = JSON.stringify(edit);
      if (known[i]?.text === text) continue;
      known.length = i;
      for (const each of plans.keys()) if (each > i) plans.delete(each);
      known.push({ edit, text });
    }
    return planAfter(Math.min(cursor, edits.length));
  };
}
