import { catchmentName, type Edit, isRefusal, type Refusal } from '@xuetu/geodata/scenario';
import type { Paper } from './mode.ts';
import { compoundsMoved } from './moved-compounds.ts';

/** Longest name of an edit. */
const LONGEST = 200;

/**
 * An answer whose edit is named by what it moves: which compounds go from which catchment to which. Where they go several ways the
 * operation's own name stays.
 */
export function saidInHistory(paper: Paper, answer: Edit | Refusal): Edit | Refusal {
  if (isRefusal(answer)) return answer;
  const moved = compoundsMoved(paper, answer);
  const [first] = moved;
  const isOneWay = moved.every(
    ({ before, after }) => before?.id === first!.before?.id && after?.id === first!.after?.id,
  );
  if (!first?.before || !first.after || !isOneWay) return answer;
  const what = moved.length === 1 ? `「${paper.plan.compounds[first.index]!.name}」` : ` ${moved.length} 个小区`;
  const [from, to] = [first.before, first.after].map((each) => catchmentName(paper.plan, each));
  return { ...answer, label: `把${what}从「${from}」划给「${to}」`.slice(0, LONGEST) };
}
