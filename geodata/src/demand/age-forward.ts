import { GRADES } from '../model/index.ts';
import { ENTRY_GRADES } from './entry-grades.ts';
import { fillChildren } from './fill-children.ts';
import type { Carried, Forward } from './forward-of.ts';
import type { Block } from './housing-children.ts';

/** Ages the children of compounds, by position, forward one after the other, with memory that is used again. */
export type AgeForward = (c: number, block: Block) => void;

/**
 * Ages the children of a compound forward without any change of its dwellings: they enter from home, go on by progression and
 * move by migration. NaN after the base year where no births are known.
 */
export function ageForwardOf(forward: Forward, carried: Carried): AgeForward {
  const { homes, spreads, staying: stayingIn } = carried;
  const Y = forward.years.length;
  const entering = new Float64Array(ENTRY_GRADES.length * Y);
  const kept = new Float64Array(GRADES.length);
  const canForecast = forward.births.size > 0;
  return (c, { children, start }) => {
    const { grades, progression } = spreads[homes.flowsOf[c]!]!;
    const staying = stayingIn[homes.livingIn[c]!]!;
    if (canForecast) forward.enter(entering, carried, c);
    for (let grade = 0; grade < kept.length; grade++) kept[grade] = progression[grade]! * staying;
    if (staying !== 1) {
      const stayed = forward.stayedUntil(staying);
      for (let at = 0; at < entering.length; at++) entering[at]! *= stayed[at]!;
    }
    fillChildren(children, start, Y, grades, homes.starts, c * GRADES.length, entering, kept);
    if (!canForecast) forgetForecast(children, start, Y);
  };
}

/** Without births those already at school could be aged forward, but no total would be whole: nothing is forecast. */
function forgetForecast(children: Float64Array, start: number, Y: number): void {
  for (let at = 0; at < GRADES.length * Y; at++) if (at % Y > 0) children[start + at] = Number.NaN;
}
