import { movedInYears, type SeatsHeldTogether } from '../compare/index.ts';
import { STAGES, type Stage } from '../model/index.ts';
import { type Say, whole } from './blocks.ts';
import { FEWEST_SHOWN, isSmall } from './headcount.ts';
import { known } from './known.ts';
import type { PictureSource } from './pictures/picture.ts';
import { seatsHeldByScenario } from './seats-held-by-scenario.ts';

/** Children of a stage who are at another school in a year than if nothing were done. */
interface MovedYear {
  year: number;
  children: number;
  compounds: number;
  /** Whether one to four of them live in one compound. */
  hasFew: boolean;
}

/** The children of one stage whom a scenario sends to other schools. */
export interface MovedStage {
  stage: Stage;
  /** Every year simulated in both plans, and the one with most of them. */
  years: MovedYear[];
  most: MovedYear;
  /** Compounds that are moved in any year. */
  compounds: number;
  held: SeatsHeldTogether;
}

/** The stages in which anybody changes school, with how many in each year and what becomes of the seats that they hold. */
export function movedByStage(source: PictureSource): MovedStage[] {
  const { now, before } = source;
  if (now.plan === before.plan) return [];
  return STAGES.flatMap((stage) => {
    const moves = movedInYears(before.plan, before, now, stage);
    const ids = new Set(moves.flatMap(({ moved }) => moved.map(({ compoundId }) => compoundId)));
    if (ids.size === 0) return [];
    const years = moves.map(
      ({ year, moved }): MovedYear => ({
        year,
        children: moved.reduce((sum, { children }) => sum + children, 0),
        compounds: moved.length,
        hasFew: moved.some(({ children }) => isSmall(known(children, 1))),
      }),
    );
    const most = years.reduce((worst, each) => (each.children > worst.children ? each : worst));
    return [{ stage, years, most, compounds: ids.size, held: seatsHeldByScenario(source, stage) }];
  });
}

/** Beside a compound of one to four children all who move are told in tens, so that no other compound gives these away. */
const TENS = 10;

/** A sum of children who move, as a number: in tens where `hasFew`. */
export function inTens(value: number, hasFew: boolean): number | null {
  return hasFew ? TENS * Math.round(value / TENS) : known(value, 0);
}

/** The same in words; one to four are "fewer than five". */
export function pupilsInWords(value: number, hasFew: boolean, smallCounts: boolean, say: Say): string {
  if (smallCounts) return whole(value);
  if (isSmall(known(value, 1))) return say(`不足 ${FEWEST_SHOWN} `, `fewer than ${FEWEST_SHOWN}`);
  if (!hasFew) return whole(value);
  const tens = TENS * Math.round(value / TENS);
  return tens === 0 ? say('不足 10 ', 'fewer than 10') : say(`约 ${whole(tens)} `, `about ${whole(tens)}`);
}
