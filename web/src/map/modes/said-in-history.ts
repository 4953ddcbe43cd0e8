import type { Catchment, Locale } from '@xuetu/geodata/model';
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
  const name = paper.plan.compounds[first.index]!.name;
  const what =
    moved.length === 1
      ? { zh: `「${name}」`, en: `“${name}”` }
      : { zh: ` ${moved.length} 个小区`, en: `${moved.length} compounds` };
  const { before, after } = first;
  const called = (each: Catchment, locale: Locale) => catchmentName(paper.plan, each, locale);
  const names = {
    zh: `把${what.zh}从「${called(before, 'zh')}」划给「${called(after, 'zh')}」`,
    en: `Give ${what.en} of “${called(before, 'en')}” to “${called(after, 'en')}”`,
  };
  return { ...answer, label: names.zh.slice(0, LONGEST), names };
}
