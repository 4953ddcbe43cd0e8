import { GRADES, type Uncertainty } from '../../model/index.ts';
import { keyedNormal, keyOf } from './keyed-normal.ts';

/** Half of the variance of entry stays from year to year, half is new each year. */
const HALF = Math.SQRT1_2;

/** How the pupils of one home may go on from grade to grade: the last draw's factor since the base year, by year. */
export interface StepsWalk {
  carried: Float64Array;
  draw(index: number): void;
}

/** How many may enter one grade from one home: the last draw's factor, by year of entry; 1 in the base year. */
export interface EntryWalk {
  entered: Float64Array;
  draw(index: number): void;
}

type Spreads = Pick<Uncertainty, 'entryDistrict' | 'entrySchool' | 'progressionDistrict' | 'progressionSchool'>;

/** Every year multiplies the pupils of a home, all grades alike, by a factor of the district and one of the home. */
export function stepsWalk(home: string, years: readonly number[], spreads: Spreads, seed: number): StepsWalk {
  const { progressionDistrict, progressionSchool } = spreads;
  const [district, own] = [keyOf(seed, 'progression', ''), keyOf(seed, 'progression', `/${home}`)];
  const drift = (progressionDistrict ** 2 + progressionSchool ** 2) / 2;
  const carried = new Float64Array(years.length).fill(1);
  return {
    carried,
    draw(index) {
      let steps = 0;
      for (let y = 1; y < years.length; y++) {
        const [shared, alone] = [keyedNormal(district, index, years[y]!), keyedNormal(own, index, years[y]!)];
        steps += progressionDistrict * shared + progressionSchool * alone - drift;
        carried[y] = Math.exp(steps);
      }
    },
  };
}

/** Entrants of a grade are multiplied by a factor of the district and one of the home. */
export function entryWalk(
  home: string,
  entryGrade: number,
  years: readonly number[],
  spreads: Spreads,
  seed: number,
): EntryWalk {
  const { entryDistrict, entrySchool } = spreads;
  const kind = `entry ${GRADES[entryGrade]}`;
  const [district, own] = [keyOf(seed, kind, ''), keyOf(seed, kind, `/${home}`)];
  const drift = (entryDistrict ** 2 + entrySchool ** 2) / 2;
  const entered = new Float64Array(years.length).fill(1);
  const shock = (index: number, year: number) =>
    HALF * (entryDistrict * keyedNormal(district, index, year) + entrySchool * keyedNormal(own, index, year));
  return {
    entered,
    draw(index) {
      const lasting = shock(index, 0) - drift;
      for (let y = 1; y < years.length; y++) entered[y] = Math.exp(lasting + shock(index, years[y]!));
    },
  };
}
