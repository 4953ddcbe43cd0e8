import { FIRST_GRADE_INDEX, type Plan, type Uncertainty } from '../../model/index.ts';
import { birthsWalks } from './births-walks.ts';
import { type EntryWalk, entryWalk, type StepsWalk, stepsWalk } from './home-walks.ts';
import { keyedNormal, keyOf } from './keyed-normal.ts';
import { defaultSystemOf, type Source } from './sources-of.ts';

/** What one draw makes of the sources, filled anew by each call of `draw`. */
export interface Factors {
  /** By [source * Y + year]: pupils who go on from grade to grade since the base year; for housing, its factor in the year. */
  carried: Float64Array;
  /**
   * By [source * Y + year of entry]: those who enter, over what is carried until then; 1 for those at school in the base year.
   * For housing, the births of those who are as old as entrants of k1 in the year.
   */
  entered: Float64Array;
  draw(index: number): void;
}

/** Half of the variance of the yield is shared by all stages. */
const HALF = Math.SQRT1_2;

/**
 * The factors of every source in a draw, each of mean 1. All are keyed by what they are about: births by area and year, entry by
 * home, grade and year, progression by home and year, housing by stage and compound. No other plan and no order changes them.
 */
export function factorsOf(
  base: Plan,
  plan: Plan,
  sources: readonly Source[],
  years: readonly number[],
  uncertainty: Uncertainty,
  seed: number,
): Factors {
  const Y = years.length;
  const births = birthsWalks(base, plan, defaultSystemOf(base), Y + FIRST_GRADE_INDEX, uncertainty, seed);
  const steps = new Map<string, StepsWalk>();
  const entries = new Map<string, EntryWalk>();
  const carried = new Float64Array(sources.length * Y).fill(1);
  const entered = new Float64Array(sources.length * Y).fill(1);
  const fills = sources.map((source, s) => {
    const here = carried.subarray(s * Y, s * Y + Y);
    if (source.kind === 'housing') {
      const cohort = plan.assumptions.yieldFollowsBirths ? births.get('')?.cohort : undefined;
      return housingFill(source, uncertainty, seed, here, entered.subarray(s * Y, s * Y + Y), cohort);
    }
    const { home, entryGrade, areaId } = source;
    const step = known(steps, home, () => stepsWalk(home, years, uncertainty, seed));
    const entry = known(entries, `${entryGrade}/${home}`, () => entryWalk(home, entryGrade, years, uncertainty, seed));
    const cohort = births.get(areaId)?.cohort;
    const youth = FIRST_GRADE_INDEX - entryGrade;
    const isBorn = years.map((year) => year + youth <= source.registeredUntil);
    return () => {
      for (let y = 1; y < Y; y++) {
        const born = isBorn[y] || y + youth < 0 ? 1 : (cohort?.[y + youth] ?? 1);
        here[y] = step.carried[y]!;
        entered[s * Y + y] = (born * entry.entered[y]!) / step.carried[y]!;
      }
    };
  });
  return {
    carried,
    entered,
    draw(index) {
      for (const each of births.values()) each.draw(index);
      for (const each of steps.values()) each.draw(index);
      for (const each of entries.values()) each.draw(index);
      for (const fill of fills) fill(index);
    },
  };
}

function housingFill(
  { compoundId, stage }: Extract<Source, { kind: 'housing' }>,
  { yieldStage, occupancy }: Uncertainty,
  seed: number,
  carried: Float64Array,
  entered: Float64Array,
  cohort: Float64Array | undefined,
): (index: number) => void {
  const shared = keyOf(seed, 'yield', '');
  const ofStage = keyOf(seed, 'yield', stage);
  const ofCompound = keyOf(seed, 'occupancy', compoundId);
  const drift = (yieldStage ** 2 + occupancy ** 2) / 2;
  return (index) => {
    const perHousehold = HALF * (keyedNormal(shared, index, 0) + keyedNormal(ofStage, index, 0));
    carried.fill(Math.exp(yieldStage * perHousehold + occupancy * keyedNormal(ofCompound, index, 0) - drift), 1);
    if (cohort) for (let y = 1; y < entered.length; y++) entered[y] = cohort[y + FIRST_GRADE_INDEX]!;
  };
}

function known<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const value = values.get(key) ?? make();
  values.set(key, value);
  return value;
}
