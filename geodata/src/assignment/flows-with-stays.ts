import { GRADES, type Stage } from '../model/index.ts';
import type { Flow } from './flows-of.ts';

/** By stage, from which autumn on those who enter go elsewhere than those who stay, and which part of them follows an elder sibling. */
export type StayTerms = ReadonlyMap<Stage, { firstEntry: number; siblings: number }>;

const known = new WeakMap<readonly Flow[], WeakMap<readonly Flow[], Map<string, readonly Flow[]>>>();

/**
 * Flows in a year in which some grades stay at the schools of before: those that entered their stage before its first autumn in `terms`, by the
 * grade's place in the stage, and of those who entered after it the part that followed a sibling. The weights of a grade still add up to what they
 * did. Equal answers are the same array.
 */
export function flowsWithStays(
  entering: readonly Flow[],
  staying: readonly Flow[],
  terms: StayTerms,
  year: number,
): readonly Flow[] {
  const parts = stayingParts(staying, terms, year);
  if (parts.every((part) => part === 0)) return entering;
  let byStaying = known.get(entering);
  if (!byStaying) {
    byStaying = new WeakMap();
    known.set(entering, byStaying);
  }
  let byGrades = byStaying.get(staying);
  if (!byGrades) {
    byGrades = new Map();
    byStaying.set(staying, byGrades);
  }
  const key = parts.join();
  let flows = byGrades.get(key);
  if (!flows) {
    flows = GRADES.flatMap((_, grade) => mixed(entering, staying, grade, parts[grade]!));
    byGrades.set(key, flows);
  }
  return flows;
}

function mixed(entering: readonly Flow[], staying: readonly Flow[], grade: number, part: number): Flow[] {
  const [news, olds] = [entering, staying].map((flows) => flows.filter((each) => each.gradeIndex === grade));
  if (part === 0) return news!;
  if (part === 1) return olds!;
  const flows: Flow[] = news!.map((each) => ({ ...each, weight: (1 - part) * each.weight }));
  for (const each of olds!) {
    const same = flows.find(({ stage, schoolId }) => stage === each.stage && schoolId === each.schoolId);
    if (same) same.weight += part * each.weight;
    else flows.push({ ...each, weight: part * each.weight });
  }
  return flows;
}

/** By grade, which part of its children is at the schools of before. */
function stayingParts(staying: readonly Flow[], terms: StayTerms, year: number): number[] {
  const first = new Map<Stage, number>();
  const last = new Map<Stage, number>();
  for (const { stage, gradeIndex } of staying) {
    first.set(stage, Math.min(first.get(stage) ?? Infinity, gradeIndex));
    last.set(stage, Math.max(last.get(stage) ?? 0, gradeIndex));
  }
  const parts = GRADES.map(() => 0);
  for (const { stage, gradeIndex } of staying) {
    const term = terms.get(stage);
    if (!term) continue;
    const entered = year - (gradeIndex - first.get(stage)!);
    /** The last autumn in which a child of before the change is in the highest grade. */
    const lastElder = term.firstEntry - 1 + last.get(stage)! - first.get(stage)!;
    const part = entered < term.firstEntry ? 1 : entered <= lastElder ? term.siblings : 0;
    parts[gradeIndex] = Math.max(parts[gradeIndex]!, part);
  }
  return parts;
}
