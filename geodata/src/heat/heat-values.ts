import { STAGES } from '../model/index.ts';
import { type Results, yearIndexOf } from '../simulation/index.ts';
import { seatsWithinWalk } from './floating-catchment.ts';
import type { HeatGround } from './heat-ground.ts';
import type { HeatMeasure } from './heat-scales.ts';
import type { StageReach } from './stage-reach.ts';

/** Where fewer children of the stage live on a km2, nothing is said about their walks and seats: a mean of hardly anybody. */
export const FEWEST_PER_KM2 = 10;

/** What the heat of a year is made of, by compound in plan order. */
export interface HeatAmounts {
  measure: HeatMeasure;
  /** Pupils of the stage who live there and go to the schools planned here. */
  pupils: Float64Array;
  /** Whom the measure counts: for children and growth all children of the stage who live there, else `pupils`. */
  children: Float64Array;
  /**
   * children: children; pressure: pupils minus the seats they can count on within walking distance; growth: children more than in the
   * base year; walk: metres to the assigned school; empty: seats nobody takes within walking distance.
   */
  amount: Float64Array;
}

/** The amounts of one stage and year. Work is proportional to compounds and to pairs within walking distance. */
export function heatAmounts(results: Results, reach: StageReach, measure: HeatMeasure, year: number): HeatAmounts {
  const y = yearIndexOf(results, year);
  if (y < 0) throw new Error(`the year ${year} was not simulated`);
  const pupils = pupilsIn(results, reach, y);
  const Y = results.years.length;
  if (measure === 'children' || measure === 'growth') {
    const children = livingThere(pupils, reach);
    if (measure === 'children') return { measure, pupils, children, amount: children };
    const before = livingThere(pupilsIn(results, reach, 0), reach);
    return { measure, pupils, children, amount: children.map((count, c) => count - before[c]!) };
  }
  const about = { measure, pupils, children: pupils };
  if (measure === 'walk') {
    return { ...about, amount: pupils.map((_, c) => reach.walkMetres[c * Y + y]!) };
  }
  const seats = Float64Array.from(reach.rows, (row) => results.seats[row * Y + y]!);
  if (measure === 'pressure') {
    const reached = seatsWithinWalk(reach.pairs, pupils, seats);
    return { ...about, amount: pupils.map((count, c) => count - reached[c]!) };
  }
  const empty = seats.map((count, s) => Math.max(0, count - results.enrolment[reach.rows[s]! * Y + y]!) || 0);
  const { start, school } = reach.pairs;
  const amount = pupils.map((_, c) => {
    let sum = 0;
    for (let k = start[c]!; k < start[c + 1]!; k++) sum += empty[school[k]!]!;
    return sum;
  });
  return { ...about, amount };
}

/** All children of whom so many are pupils. */
function livingThere(pupils: Float64Array, { capture }: StageReach): Float64Array {
  return pupils.map((count) => count / capture);
}

function pupilsIn({ compoundPupils, years }: Results, { stage }: StageReach, y: number): Float64Array {
  const Y = years.length;
  const size = STAGES.length * Y;
  const first = STAGES.indexOf(stage) * Y + y;
  return Float64Array.from({ length: compoundPupils.length / size }, (_, c) => compoundPupils[c * size + first]!);
}

/**
 * The value of every cell: per km2 for children, pressure and growth; the mean of the cell's children for walk (metres) and empty (seats).
 * NaN: nothing to show. `room` is written over where it has the right length.
 */
export function heatValues(
  ground: HeatGround,
  { measure, children, amount }: HeatAmounts,
  room?: Float32Array,
): Float32Array {
  const { start, compound, share, km2 } = ground;
  const values = room?.length === km2.length ? room : new Float32Array(km2.length);
  const isMean = measure === 'walk' || measure === 'empty';
  for (let cell = 0; cell < values.length; cell++) {
    let [sum, living, told] = [0, 0, 0];
    for (let k = start[cell]!; k < start[cell + 1]!; k++) {
      const c = compound[k]!;
      const count = children[c]! * share[k]!;
      living += count;
      if (!isMean) sum += amount[c]! * share[k]!;
      else if (!Number.isNaN(amount[c]!)) {
        sum += amount[c]! * count;
        told += count;
      }
    }
    const area = km2[cell]!;
    if (measure === 'children') values[cell] = sum / area;
    else if (measure === 'growth')
      values[cell] = Math.max(living, living - sum) / area >= FEWEST_PER_KM2 ? sum / area : Number.NaN;
    else if (!(living / area >= FEWEST_PER_KM2)) values[cell] = Number.NaN;
    else if (measure === 'pressure') values[cell] = sum / area;
    else values[cell] = told > 0 ? sum / told : Number.NaN;
  }
  return values;
}
