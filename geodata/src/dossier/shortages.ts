import type { Stage } from '../model/index.ts';
import { seatShortage } from '../simulation/index.ts';
import { commonYears } from './common-years.ts';
import type { PictureSource } from './pictures/picture.ts';
import { shortageStages } from './scenario-effect.ts';
import { offeredStages } from './studies.ts';

/** Seats short in one stage, by year, in both plans. */
export interface StageShortage {
  stage: Stage;
  years: ShortYear[];
  /** The year in which the plan before is shortest; where it never is, the plan now. */
  worst: ShortYear;
  /** The same among the years after the base year, which can still be changed. */
  worstAhead: ShortYear;
  /** The year after the base year in which the plan now is shortest. */
  leftAhead: ShortYear;
}

interface ShortYear {
  year: number;
  before: number;
  after: number;
}

/** The stages that are short of seats in some year, before or after, the one with most of them short in one year to come first. */
export function stageShortages(source: PictureSource): StageShortage[] {
  const { now, before } = source;
  return shortageStages(source)
    .map((stage) => {
      const years = commonYears(source).map((year) => ({
        year,
        before: seatShortage(before.results, stage, year),
        after: seatShortage(now.results, stage, year),
      }));
      const ahead = years.slice(1);
      const worstOf = (among: ShortYear[]) => among.reduce((most, each) => (isWorse(each, most) ? each : most));
      const leftAhead = ahead.reduce((most, each) => (each.after > most.after ? each : most));
      return { stage, years, worst: worstOf(years), worstAhead: worstOf(ahead), leftAhead };
    })
    .sort((a, b) => (isWorse(a.worstAhead, b.worstAhead) ? -1 : 1));
}

function isWorse(a: ShortYear, b: ShortYear): boolean {
  return a.before === b.before ? a.after > b.after : a.before > b.before;
}

/** The stages that maps are drawn of: those shortest of seats, else the first that schools offer; with the worst year to come. */
export function leadingStages(source: PictureSource, most = 2): { stage: Stage; year: number }[] {
  const short = stageShortages(source).map(({ stage, worstAhead }) => ({ stage, year: worstAhead.year }));
  if (short.length > 0) return short.slice(0, most);
  const [first = 'primary'] = offeredStages(source.now.results);
  return [{ stage: first, year: source.now.results.years.at(-1)! }];
}
