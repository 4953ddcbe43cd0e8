import { DEFAULT_ASSUMPTIONS, type Plan, type Uncertainty } from '@xuetu/geodata/model';
import { applyEdit } from '@xuetu/geodata/scenario';
import { type Bands, bandsOf, numbersAt, rowAt, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const BIRTHS = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 100]));
const NOTHING: Uncertainty = {
  seed: 7,
  birthsYear: 0,
  birthsArea: 0,
  entryDistrict: 0,
  entrySchool: 0,
  progressionDistrict: 0,
  progressionSchool: 0,
  yieldStage: 0,
  occupancy: 0,
};
/** The quantile of the standard normal distribution that one value in ten exceeds. */
const Z90 = 1.281552;

function unsure(uncertainty: Partial<Uncertainty>): { uncertainty: Uncertainty } {
  return { uncertainty: { ...NOTHING, ...uncertainty } };
}

const pupils = { g1: 100, g2: 100, g3: 100, g4: 100, g5: 100, g6: 100 };
const children = Object.fromEntries(Array.from({ length: 16 }, (_, age) => [age, 100]));

/** Three schools with a compound each; beside 丙 new dwellings are handed over in 2028. */
function town() {
  return aPlan()
    .withSchool('东校', { rooms: 12, pupils })
    .withSchool('南校', { rooms: 18, pupils })
    .withSchool('西校', { rooms: 18, pupils })
    .withSchool('高中', { stage: 'senior', rooms: 10, pupils: { g10: 90, g11: 90, g12: 90 }, selective: true })
    .withCompound('甲', { children, areaId: '镇' })
    .withCompound('乙', { children, areaId: '镇' })
    .withCompound('丙', { children, areaId: '镇', phases: [{ year: 2028, households: 500 }] })
    .withAssignment('甲', '东校')
    .withAssignment('乙', '南校')
    .withAssignment('丙', '西校')
    .withBirths('镇', BIRTHS);
}

function bandsIn(plan: Plan, base = plan, draws = 400): Bands {
  return bandsOf(base, plan, simulatePlan(base, plan), { draws });
}

function placeOf(plan: Plan, bands: Bands, schoolId: string, year: number): number {
  const results = simulatePlan(plan, plan);
  const stage = schoolId === '高中' ? 'senior' : 'primary';
  return rowAt(results, schoolId, stage)!.index * bands.years.length + bands.years.indexOf(year);
}

describe('a forecast that is sure of everything', () => {
  const plan = town().withAssumptions(unsure({})).build();
  const results = simulatePlan(plan, plan);
  const bands = bandsOf(plan, plan, results, { draws: 20 });

  it('has a band as wide as a line', () => {
    expect(bands.rows.p10).toEqual(results.enrolment);
    expect(bands.rows.p50).toEqual(results.enrolment);
    expect(bands.rows.p90).toEqual(results.enrolment);
  });

  it('is short of seats for certain or for certain not', () => {
    const probability = bands.shortageProbability[placeOf(plan, bands, '东校', 2030)];
    const { enrolment, seats } = numbersAt(results, '东校', 'primary', 2030)!;
    expect(enrolment).toBeGreaterThan(seats);
    expect(probability).toBe(1);
    expect(bands.expectedShortage[placeOf(plan, bands, '东校', 2030)]).toBe(Math.round(enrolment) - seats);
    expect(bands.shortageProbability[placeOf(plan, bands, '南校', 2030)]).toBe(0);
  });
});

describe('draws', () => {
  const plan = town().build();

  it('know the base year', () => {
    const bands = bandsIn(plan);
    const at = placeOf(plan, bands, '东校', 2025);
    expect([bands.rows.p10[at], bands.rows.p90[at]]).toEqual([600, 600]);
  });

  it('are the same for the same seed and others for another', () => {
    const results = simulatePlan(plan, plan);
    const first = bandsOf(plan, plan, results, { draws: 50, seed: 1 });
    expect(bandsOf(plan, plan, results, { draws: 50, seed: 1 })).toEqual(first);
    expect(bandsOf(plan, plan, results, { draws: 50, seed: 2 }).rows.p90).not.toEqual(first.rows.p90);
  });

  it('do not depend on the order of compounds and schools', () => {
    const turned = { ...plan, compounds: plan.compounds.toReversed(), schools: plan.schools.toReversed() };
    const [bands, others] = [bandsIn(plan), bandsIn(turned)];
    for (const school of ['东校', '南校', '西校', '高中']) {
      const [here, there] = [placeOf(plan, bands, school, 2035), placeOf(turned, others, school, 2035)];
      expect(others.rows.p10[there]).toBeCloseTo(bands.rows.p10[here]!, 3);
      expect(others.rows.p90[there]).toBeCloseTo(bands.rows.p90[here]!, 3);
    }
  });

  it('widen the band where more is unsure', () => {
    const wider = town()
      .withAssumptions({
        uncertainty: { ...DEFAULT_ASSUMPTIONS.uncertainty, progressionSchool: 0.12, birthsYear: 0.1 },
      })
      .build();
    const [narrow, wide] = [bandsIn(plan), bandsIn(wider)];
    for (const [at, p90] of narrow.rows.p90.entries()) {
      const isBaseYear = at % narrow.years.length === 0;
      if (!isBaseYear) expect(wide.rows.p90[at]! - wide.rows.p10[at]!).toBeGreaterThan(p90 - narrow.rows.p10[at]!);
    }
  });

  it('spread further the further they look', () => {
    const bands = bandsIn(plan);
    const width = (year: number) => {
      const at = placeOf(plan, bands, '南校', year);
      return bands.rows.p90[at]! - bands.rows.p10[at]!;
    };
    expect(width(2030)).toBeGreaterThan(width(2026));
    expect(width(2040)).toBeGreaterThan(width(2033));
  });
});

describe('two plans over one base', () => {
  const base = town().build();
  const moved = applyEdit(base, {
    label: '划转',
    putAssignments: [{ compoundId: '甲', stage: 'primary', schools: [{ schoolId: '南校', share: 1 }] }],
  });
  const [before, after] = [bandsIn(base), bandsIn(moved, base)];

  it('differ only at the two schools between which a compound moves', () => {
    for (const school of ['西校', '高中']) {
      const at = placeOf(base, before, school, 2033);
      expect(after.rows.p10[at]).toBe(before.rows.p10[at]);
      expect(after.rows.p90[at]).toBe(before.rows.p90[at]);
    }
    const at = placeOf(base, before, '南校', 2033);
    expect(after.rows.p50[at]).toBeGreaterThan(before.rows.p50[at]! * 1.8);
  });

  it('have the same pupils in the district, whoever teaches them', () => {
    for (const [at, p50] of before.stages.p50.entries()) {
      expect(after.stages.p50[at]).toBeCloseTo(p50, 2);
      expect(after.stages.p10[at]).toBeCloseTo(before.stages.p10[at]!, 2);
      expect(after.stages.p90[at]).toBeCloseTo(before.stages.p90[at]!, 2);
    }
  });

  it('keep the band of the pupils who leave a full school for added seats', () => {
    const opened = applyEdit(base, {
      label: '新建高中',
      putSchools: [{ ...base.schools.find(({ id }) => id === '高中')!, id: '新高中', enrolment: [], openFrom: 2027 }],
    });
    const bands = bandsIn(opened, base);
    const senior = 3 * bands.years.length + bands.years.indexOf(2035);
    expect(bands.stages.p90[senior]).toBeCloseTo(before.stages.p90[senior]!, 2);
  });
});

describe('the band of one cohort', () => {
  const draws = 10_000;
  /** Every age is in the register, so that those who enter g1 until 2031 are counted already. */
  const one = (uncertainty: Partial<Uncertainty>) =>
    aPlan()
      .withSchool('校', { rooms: 12, pupils: { g1: 100 } })
      .withCompound('甲', { children, areaId: '镇' })
      .withAssignment('甲', '校')
      .withBirths('镇', BIRTHS)
      .withAssumptions(unsure(uncertainty))
      .build();
  const entryOf = (plan: Plan, year: number) => {
    const results = simulatePlan(plan, plan);
    const bands = bandsOf(plan, plan, results, { draws });
    const row = rowAt(results, '校', 'primary')!;
    const at = bands.years.indexOf(year);
    return {
      expected: results.gradePupils[row.gradeStart * bands.years.length + at]!,
      p90: bands.entry.p90[at]!,
      bands,
    };
  };

  it('is the log-normal quantile of its entry ratio', () => {
    const sigma = Math.hypot(0.03, 0.08);
    const { expected, p90 } = entryOf(one({ entryDistrict: 0.03, entrySchool: 0.08 }), 2028);
    expect(p90 / expected).toBeCloseTo(Math.exp(Z90 * sigma - sigma ** 2 / 2), 2);
  });

  it('is sure of births that are known and walks on from there', () => {
    const plan = one({ birthsYear: 0.05 });
    const known = entryOf(plan, 2031);
    expect(known.p90).toBeCloseTo(known.expected, 4);
    // A third of those who enter in 2033 are born in 2026, two thirds in 2027: one step of the walk for all, another for two thirds.
    const sigma = 0.05 * Math.hypot(1, 2 / 3);
    const { expected, p90 } = entryOf(plan, 2033);
    expect(p90 / expected).toBeCloseTo(Math.exp(Z90 * sigma - sigma ** 2 / 2), 2);
  });

  it('carries the progression of every year passed, around an unchanged mean', () => {
    const plan = one({ progressionSchool: 0.05 });
    const results = simulatePlan(plan, plan);
    const bands = bandsOf(plan, plan, results, { draws });
    const at = bands.years.indexOf(2026);
    const expected = results.enrolment[at]!;
    expect(bands.rows.p50[at]! / expected).toBeLessThan(1);
    expect((bands.rows.p10[at]! + bands.rows.p90[at]!) / 2 / expected).toBeCloseTo(1, 1);
  });
});
