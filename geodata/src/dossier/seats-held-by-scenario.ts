import { comparisonOf, type SeatsHeldTogether, seatsHeldTogether } from '../compare/index.ts';
import type { Stage } from '../model/index.ts';
import type { PictureSource } from './pictures/picture.ts';

/** 在读学位 of a stage that a scenario's changes of school are about; those that the base plan brings as well are left out. */
export function seatsHeldByScenario({ now, before }: PictureSource, stage: Stage): SeatsHeldTogether {
  const { seatsHeld } = comparisonOf(before.plan, before, now, stage, now.results.years[0]!);
  const anyway = new Set(seatsHeld.before.map((each) => JSON.stringify(each)));
  return seatsHeldTogether(seatsHeld.after.filter((each) => !anyway.has(JSON.stringify(each))));
}
