import {
  assignedFlowsOf,
  cellAt,
  contributorsOf,
  HEAT_SCALES,
  type HeatMeasure,
  heatAmounts,
  heatClassAt,
  heatGroundOf,
  heatValues,
  indexOfCell,
  stageReachOf,
  WALK_METRES,
} from '@xuetu/geodata/heat';
import { type Plan, STAGES, type Stage } from '@xuetu/geodata/model';
import { compoundPupilsAt, schoolsOf, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, test } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';
import { aTown } from '../../support/a-town.ts';

function heatOf(plan: Plan, stage: Stage, measure: HeatMeasure, year: number) {
  const results = simulatePlan(plan, plan);
  const ground = heatGroundOf(plan);
  const reach = stageReachOf(plan, plan, results, stage);
  const amounts = heatAmounts(results, reach, measure, year);
  return { results, ground, reach, amounts, values: heatValues(ground, amounts) };
}

/** Values times ground, which is how many there are; cells without a value have none. */
const total = (values: Float32Array, km2: Float32Array) =>
  values.reduce((sum, value, i) => sum + (Number.isNaN(value) ? 0 : value * km2[i]!), 0);

const REGISTER = Object.fromEntries(Array.from({ length: 15 }, (_, age) => [age, 20]));

/** One school of 100 seats; one compound beside it, one a kilometre and a half off, one that nobody can walk from. */
function threeCompounds(): Plan {
  return aPlan()
    .withSchool('小学', {
      seats: 100,
      at: [117, 36],
      pupils: Object.fromEntries([1, 2, 3, 4, 5, 6].map((g) => [`g${g}`, 60])),
    })
    .withCatchment('小学')
    .withCompound('A近', { at: [117, 36], children: REGISTER })
    .withCompound('B中', { at: [117.0128, 36], children: REGISTER })
    .withCompound('C远', { at: [117.08, 36.05], children: REGISTER })
    .build();
}

describe('heat on the ground', () => {
  test('has as many children on the ground as the plan has, in every stage and year', () => {
    const plan = aTown();
    for (const stage of STAGES) {
      for (const year of [2025, 2030, 2040]) {
        const { results, ground, values } = heatOf(plan, stage, 'children', year);
        const children = plan.compounds.reduce((sum, _, c) => sum + compoundPupilsAt(results, c, stage, year), 0);
        expect(total(values, ground.km2)).toBeCloseTo(children, 2);
      }
    }
  });

  test('counts all children who live there, also those who go to other schools; pressure and flows count the pupils', () => {
    const plan = aPlan()
      .withSchool('小学', { at: [117, 36], seats: 10, pupils: { g1: 60, g2: 60, g3: 60, g4: 60, g5: 60, g6: 60 } })
      .withCompound('A近', { at: [117, 36], children: REGISTER })
      .withCatchment('小学')
      .build();
    const half = { ...plan, assumptions: { ...plan.assumptions, capture: { primary: 0.5 } } };
    const { results, amounts, values, ground } = heatOf(half, 'primary', 'children', 2025);
    const pupils = compoundPupilsAt(results, 0, 'primary', 2025);
    expect(pupils).toBeGreaterThan(0);
    expect([amounts.pupils[0], amounts.children[0]]).toEqual([pupils, 2 * pupils]);
    expect(total(values, ground.km2)).toBeCloseTo(2 * pupils, 2);
    expect(heatOf(half, 'primary', 'pressure', 2025).amounts.children[0]).toBe(pupils);
  });

  test('growth since the base year is the difference of the two years', () => {
    const plan = aTown();
    const { ground, amounts } = heatOf(plan, 'primary', 'growth', 2032);
    const now = heatOf(plan, 'primary', 'children', 2032).amounts.amount;
    const before = heatOf(plan, 'primary', 'children', 2025).amounts.amount;
    expect([...amounts.amount]).toEqual([...now].map((count, c) => count - before[c]!));
    expect(
      heatValues(ground, heatOf(plan, 'primary', 'growth', 2025).amounts).every((each) => !(Math.abs(each) > 0)),
    ).toBe(true);
  });

  test('pressure is children minus the seats of the school around them; who lives beyond walking distance counts on none', () => {
    const plan = threeCompounds();
    const { amounts, reach } = heatOf(plan, 'primary', 'pressure', 2025);
    const metres = 1153 * plan.assumptions.detourFactor;
    const [limit, edge] = [WALK_METRES.primary, Math.exp(-0.5)];
    const weight = (Math.exp(-0.5 * (metres / limit) ** 2) - edge) / (1 - edge);
    const [near, middle, far] = amounts.children;
    const perChild = 100 / (near! + middle! * weight);
    expect([...reach.pairs.weight]).toEqual([1, expect.closeTo(weight, 2)]);
    expect(amounts.amount[0]).toBeCloseTo(near! - near! * perChild, 0);
    expect(amounts.amount[1]).toBeCloseTo(middle! - middle! * perChild * weight, 0);
    expect(amounts.amount[2]).toBe(far);
    expect(amounts.amount.reduce((sum, each) => sum + each)).toBeCloseTo(near! + middle! + far! - 100, 2);
  });

  test('the walk of a cell is the mean of the children in it', () => {
    const plan = threeCompounds();
    const { ground, values, reach } = heatOf(plan, 'primary', 'walk', 2025);
    expect(values[indexOfCell(ground, cellAt([117.08, 36.05]))]).toBeCloseTo(reach.walkMetres[2 * 16]!, 1);
    expect(values[indexOfCell(ground, cellAt([117, 36]))]).toBeCloseTo(0, 1);
  });

  test('a home without a school has no walk, and its ground says nothing instead of a short walk', () => {
    const plan = aPlan().withSchool('小学', { seats: 10 }).withCompound('无学区', { children: REGISTER }).build();
    const { values, reach } = heatOf(plan, 'primary', 'walk', 2025);
    expect(Number.isNaN(reach.walkMetres[0])).toBe(true);
    expect(values.every((each) => Number.isNaN(each))).toBe(true);
  });

  test('empty seats are those of the schools within walking distance, each school once', () => {
    const plan = aPlan()
      .withSchool('空校', { seats: 500, at: [117, 36], pupils: { g1: 30 } })
      .withSchool('满校', { seats: 20, at: [117.001, 36], pupils: { g1: 60 } })
      .withSchool('远校', { seats: 900, at: [117.09, 36.09], pupils: { g1: 60 } })
      .withCatchment('空校')
      .withCompound('A近', { at: [117, 36], children: REGISTER })
      .build();
    const { results, amounts, ground, values } = heatOf(plan, 'primary', 'empty', 2025);
    const pupils = results.enrolment[results.rowIndex.get('空校/primary')! * results.years.length]!;
    expect(amounts.amount[0]).toBeCloseTo(500 - pupils, 6);
    expect(values[indexOfCell(ground, cellAt([117, 36]))]).toBeCloseTo(500 - pupils, 2);
  });

  test('the compounds behind a cell add up to its value', () => {
    const plan = aTown();
    for (const measure of ['children', 'pressure', 'growth', 'walk', 'empty'] as const) {
      const { ground, amounts, values } = heatOf(plan, 'primary', measure, 2028);
      for (const [at, value] of values.entries()) {
        if (Number.isNaN(value)) continue;
        const parts = contributorsOf(ground, amounts, ground.cells[at]!).map(({ part }) => part);
        expect(
          parts.reduce((sum, part) => sum + part, 0),
          `${measure} ${at}`,
        ).toBeCloseTo(value, 2);
        expect(parts).toEqual(parts.toSorted((a, b) => (value < 0 ? a - b : b - a)));
        if (measure === 'children' || measure === 'walk')
          expect(Math.max(...parts)).toBeLessThanOrEqual(value * 1.0001);
      }
    }
    const { ground, amounts } = heatOf(plan, 'primary', 'children', 2028);
    expect(contributorsOf(ground, amounts, cellAt([120, 30]))).toEqual([]);
  });

  test('a compound whose children are not known takes no part and leaves the others theirs', () => {
    const ground = heatGroundOf(aPlan().withCompound('A', {}).withCompound('B', {}).build());
    const amount = Float64Array.of(Number.NaN, 60);
    const amounts = { measure: 'children', pupils: amount, children: amount, amount } as const;
    const [share] = ground.share;
    expect(contributorsOf(ground, amounts, ground.cells[0]!).map(({ part }) => part)).toEqual([
      expect.closeTo((60 * share!) / ground.km2[0]!, 3),
      0,
    ]);
  });
});

describe('classes of heat', () => {
  test('are the same for every plan: the bounds are in the scale', () => {
    const { children, pressure, growth } = HEAT_SCALES;
    expect(heatClassAt(children, 9.9)).toBe(-1);
    expect(heatClassAt(children, 10)).toBe(0);
    expect(heatClassAt(children, 99.9)).toBe(1);
    expect(heatClassAt(children, 5000)).toBe(5);
    expect(heatClassAt(children, Number.NaN)).toBe(-1);
    expect(pressure.classes[heatClassAt(pressure, 0)]!.key).toBe('even');
    expect(growth.classes[heatClassAt(growth, 0)]!.key).toBe('same');
    expect(growth.classes[heatClassAt(growth, -1e9)]!.key).toBe('fall-3');
  });

  test('of an amount grow darker step by step, so that a print without colours can be read', () => {
    const lightness = (colour: string) => {
      const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16) / 255);
      return 0.2126 * r! ** 2.2 + 0.7152 * g! ** 2.2 + 0.0722 * b! ** 2.2;
    };
    for (const measure of ['children', 'walk', 'empty'] as const) {
      const steps = HEAT_SCALES[measure].classes.map(({ colour }) => lightness(colour));
      expect(steps).toHaveLength(6);
      for (let i = 1; i < steps.length; i++) expect(steps[i]! / steps[i - 1]!).toBeLessThan(0.8);
    }
  });
});

describe('flows from compounds to schools', () => {
  test('of a compound add up to all its children in every year, at the schools that the simulation sends them to', () => {
    const plan = aTown();
    const results = simulatePlan(plan, plan);
    for (const stage of ['primary', 'junior'] as const) {
      const flows = assignedFlowsOf(plan, plan, results, stage);
      for (const year of results.years) {
        for (const [c, compound] of plan.compounds.entries()) {
          const here = [...flows.compound.keys()].filter(
            (k) => flows.compound[k] === c && flows.from[k]! <= year && year < flows.until[k]!,
          );
          const said = here.map((k) => [results.rows[flows.row[k]!]!.schoolId, flows.share[k]!]);
          const meant = schoolsOf(plan, compound, stage, year).map(({ schoolId, share }) => [
            schoolId,
            Math.fround(share),
          ]);
          expect(said).toEqual(meant);
        }
      }
    }
  });
});
