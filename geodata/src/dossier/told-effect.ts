import { schoolsOf } from '../assignment/index.ts';
import { headcount, isSmall } from './headcount.ts';
import { known } from './known.ts';
import type { PictureSource } from './pictures/picture.ts';
import { toldNumbers } from './row-numbers.ts';
import type { SchoolYearEffect } from './scenario-effect.ts';
import { schoolTurnsOf } from './school-turns-of.ts';

interface ToldEffect {
  before: ReturnType<typeof toldNumbers>;
  after: ReturnType<typeof toldNumbers>;
}

/**
 * The numbers of a school before and after with those marked that tell how many people there are. Where compounds move to or from it and
 * the two differ by one to four children, the numbers after tell these: whoever reads both can subtract.
 */
export function toldEffect(source: PictureSource): (effect: SchoolYearEffect) => ToldEffect {
  const moving = schoolsOfMoves(source);
  return ({ school, stage, year, was, is }) => {
    const [before, after] = [toldNumbers(was), toldNumbers(is)];
    const change = known(Math.abs((is.enrolment ?? Number.NaN) - (was.enrolment ?? Number.NaN)), 1);
    if (!isSmall(change) || isSmall(is.enrolment) || !moving.has(`${school.id}/${stage}/${year}`))
      return { before, after };
    const told = (shown: number | null) => headcount(change, shown);
    const { enrolment, utilisation, largestClass } = is;
    return {
      before,
      after: {
        ...after,
        enrolment: told(enrolment),
        utilisation: told(utilisation),
        largestClass: told(largestClass),
      },
    };
  };
}

/** Schools that compounds move to or away from, as `school/stage/year`, from the year in which they move on. */
function schoolsOfMoves(source: PictureSource): Set<string> {
  const { now, before } = source;
  const old = new Map(before.plan.compounds.map((compound) => [compound.id, compound]));
  const found = new Set<string>();
  for (const { compound, stage, year: first } of schoolTurnsOf(source)) {
    for (const year of now.results.years) {
      if (year < first) continue;
      const shares = [
        ...schoolsOf(before.plan, old.get(compound.id)!, stage, year),
        ...schoolsOf(now.plan, compound, stage, year),
      ];
      for (const { schoolId } of shares) found.add(`${schoolId}/${stage}/${year}`);
    }
  }
  return found;
}
