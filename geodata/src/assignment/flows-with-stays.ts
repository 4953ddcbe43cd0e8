import { GRADES, type Stage } from '../model/index.ts';
import type { Flow } from './flows-of.ts';

/** From which autumn on the children who enter a stage go elsewhere than those who stay. */
export type FirstEntry = ReadonlyMap<Stage, number>;

const known = new WeakMap<readonly Flow[], WeakMap<readonly Flow[], Map<string, readonly Flow[]>>>();

/**
 * Flows in a year in which some grades stay at the schools of before: those that entered their stage before its year in `firstEntry`, by
 * the grade's place in the stage. Equal answers are the same array.
 */
export function flowsWithStays(
  entering: readonly Flow[],
  staying: readonly Flow[],
  firstEntry: FirstEntry,
  year: number,
): readonly Flow[] {
  const stays = stayingGrades(staying, firstEntry, year);
  if (!stays.includes(true)) return entering;
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
  const key = stays.map(Number).join('');
  let flows = byGrades.get(key);
  if (!flows) {
    flows = GRADES.flatMap((_, grade) =>
      (stays[grade] ? staying : entering).filter((each) => each.gradeIndex === grade),
    );
    byGrades.set(key, flows);
  }
  return flows;
}

/** By grade, whether its children entered their stage before the change. */
function stayingGrades(staying: readonly Flow[], firstEntry: FirstEntry, year: number): boolean[] {
  const first = new Map<Stage, number>();
  for (const { stage, gradeIndex } of staying) first.set(stage, Math.min(first.get(stage) ?? Infinity, gradeIndex));
  const stays = GRADES.map(() => false);
  for (const { stage, gradeIndex } of staying) {
    const change = firstEntry.get(stage);
    if (change !== undefined && year - (gradeIndex - first.get(stage)!) < change) stays[gradeIndex] = true;
  }
  return stays;
}
