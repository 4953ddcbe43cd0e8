import { ENTRY_GRADES } from './entry-grades.ts';
import { survive } from './survive.ts';

/**
 * Ages the children of one compound forward: writes children[at + grade * Y + y] for the given grades and every year.
 * `start` (from `startAt`) are the children of the base year by grade; `entering[entry * Y + y]` those who enter ENTRY_GRADES in
 * a year; `kept` is the share that goes on to the next grade, by the grade left; `whole` rounds those who go on to whole pupils.
 * The dense kernel of the forecast: it allocates nothing.
 */
export function fillChildren(
  children: Float64Array,
  at: number,
  Y: number,
  grades: readonly number[],
  start: Float64Array,
  startAt: number,
  entering: Float64Array,
  kept: Float64Array,
  whole = false,
): void {
  for (let i = 0; i < grades.length; i++) {
    const grade = grades[i]!;
    const row = at + grade * Y;
    children[row] = start[startAt + grade]!;
    const entry = ENTRY_GRADES.indexOf(grade);
    if (entry >= 0) {
      for (let y = 1; y < Y; y++) children[row + y] = entering[entry * Y + y]!;
    } else {
      survive(children, row, Y, kept[grade - 1]!, whole);
    }
  }
}
