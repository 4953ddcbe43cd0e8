import { birthsOf } from '@xuetu/geodata/demand';
import { Assumptions, BIRTHS_SCENARIOS, type BirthsScenario, DEFAULT_ASSUMPTIONS } from '@xuetu/geodata/model';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

/** National births in 万: as first published and as revised after the census of 2020. */
const PUBLISHED = { 2011: 1604, 2012: 1635, 2016: 1786, 2018: 1523 };
const REVISED = { 2011: 1785, 2012: 1973, 2016: 1883 };

describe('counts of past births', () => {
  const china = aPlan().withBirths('全国', PUBLISHED).withBirths('全国', REVISED, 'revised');

  it('are the revised ones where there are any, else those first published', () => {
    const births = birthsOf(china.withAssumptions({ birthsVintage: 'revised' }).build()).get('全国')!;
    expect([2011, 2012, 2016, 2018].map((year) => births.at(year))).toEqual([1785, 1973, 1883, 1523]);
  });

  it('are those first published where the assumptions ask for what was known at the time', () => {
    const births = birthsOf(china.withAssumptions({ birthsVintage: 'published' }).build()).get('全国')!;
    expect([2011, 2012, 2016, 2018].map((year) => births.at(year))).toEqual([1604, 1635, 1786, 1523]);
  });

  it('come before projected ones in either view, in whatever order they are listed', () => {
    const plan = aPlan()
      .withBirths('镇', { 2025: 90, 2026: 80 }, 'projected')
      .withBirths('镇', { 2025: 100 })
      .withBirthsView({ usesProjected: true })
      .build();
    for (const birthsVintage of ['revised', 'published'] as const) {
      const assumptions = { ...plan.assumptions, birthsVintage };
      for (const births of [plan.births, plan.births.toReversed()]) {
        const series = birthsOf({ births, assumptions }).get('镇')!;
        expect([series.at(2025), series.at(2026)]).toEqual([100, 80]);
      }
    }
  });
});

describe('births beyond the known years', () => {
  it('follow the trend of the births scenario year by year', () => {
    const births = birthsOf(aPlan().withBirths('镇', { 2024: 200, 2025: 100 }).withBirthsTrend(-0.1).build()).get(
      '镇',
    )!;
    expect(births.at(2026)).toBeCloseTo(90, 9);
    expect(births.at(2027)).toBeCloseTo(81, 9);
  });

  it('fall by 5 % a year in the low view, by 2 % in the middle one and stay level in the high one', () => {
    const in2027 = BIRTHS_SCENARIOS.map(({ id }) =>
      birthsOf(aPlan().withBirths('镇', { 2025: 1000 }).withAssumptions({ birthsScenario: id }).build())
        .get('镇')!
        .at(2027),
    );
    expect(in2027.map((count) => Math.round(count * 10) / 10)).toEqual([902.5, 960.4, 1000]);
  });

  it('of the whole district are the sum of its areas, each extended from its own last year', () => {
    const plan = aPlan().withBirths('东镇', { 2024: 100, 2025: 80 }).withBirths('西镇', { 2024: 50 }).build();
    const district = birthsOf(plan).get('')!;
    expect([2024, 2025, 2030].map((year) => district.at(year))).toEqual([150, 130, 130]);
  });
});

describe('projected births', () => {
  const plan = aPlan().withBirths('镇', { 2025: 1000 }).withBirths('镇', { 2026: 990, 2027: 970 }, 'projected');
  const inYears = (id: string) => {
    const births = birthsOf(plan.withAssumptions({ birthsScenario: id }).build()).get('镇')!;
    return [2025, 2026, 2027, 2028].map((year) => Math.round(births.at(year) * 10) / 10);
  };

  it('are taken by the middle view, while low and high follow their trend from the last count: the views stay apart', () => {
    expect(inYears('low')).toEqual([1000, 950, 902.5, 857.4]);
    expect(inYears('middle')).toEqual([1000, 990, 970, 950.6]);
    expect(inYears('high')).toEqual([1000, 1000, 1000, 1000]);
  });

  it('are told of in the note of every view', () => {
    for (const { note } of BIRTHS_SCENARIOS) {
      expect(note.zh).toContain('预测出生数');
      expect(note.en).toContain('projections');
    }
  });

  it('stand in every view where an area has no counts at all', () => {
    for (const birthsScenario of ['low', 'middle', 'high']) {
      const only = aPlan().withBirths('镇', { 2024: 100, 2026: 80 }, 'projected').withAssumptions({ birthsScenario });
      expect(birthsOf(only.build()).get('镇')!.at(2026)).toBe(80);
    }
  });
});

describe('the user’s own births', () => {
  const towns = aPlan().withBirths('东镇', { 2025: 300 }).withBirths('西镇', { 2025: 100 });
  const seriesWith = (counts: BirthsScenario['counts'], trend = 0) =>
    birthsOf(towns.withBirthsView({ trend, counts }).build());

  it('of the whole district are shared to its areas as the last known births are', () => {
    const births = seriesWith([{ year: 2026, count: 200 }]);
    expect([births.get('东镇')!.at(2026), births.get('西镇')!.at(2026), births.get('')!.at(2026)]).toEqual([
      150, 50, 200,
    ]);
  });

  it('of an area are taken as they are, and the other areas share the rest of the district', () => {
    const births = seriesWith([
      { year: 2026, count: 200 },
      { areaId: '西镇', year: 2026, count: 120 },
    ]);
    expect([births.get('东镇')!.at(2026), births.get('西镇')!.at(2026)]).toEqual([80, 120]);
  });

  it('are followed by the trend from the last named year on', () => {
    const births = seriesWith([{ areaId: '东镇', year: 2026, count: 200 }], -0.1);
    expect(births.get('东镇')!.at(2028)).toBeCloseTo(162, 9);
    expect(births.get('西镇')!.at(2027)).toBeCloseTo(81, 9);
  });

  it('stand in the place of projected births, not of counted ones', () => {
    const plan = aPlan().withBirths('镇', { 2025: 100 }).withBirths('镇', { 2026: 90 }, 'projected');
    const counts = [
      { areaId: '镇', year: 2025, count: 1 },
      { areaId: '镇', year: 2026, count: 70 },
    ];
    const births = birthsOf(plan.withBirthsView({ counts, usesProjected: true }).build()).get('镇')!;
    expect([births.at(2025), births.at(2026)]).toEqual([100, 70]);
  });
});

describe('a births scenario that is not there', () => {
  it('is refused with the name of the field, in Chinese and English', () => {
    const { error } = Assumptions.safeParse({ ...DEFAULT_ASSUMPTIONS, birthsScenario: 'unheard-of' });
    expect(error?.issues[0]?.path).toEqual(['birthsScenario']);
    expect(error?.issues[0]?.message).toMatch(/没有这个出生情景.*not one of birthsScenarios/);
  });

  it('stops the forecast rather than give another view’s numbers', () => {
    const plan = aPlan().withBirths('镇', { 2025: 100 }).withAssumptions({ birthsScenario: 'unheard-of' }).build();
    expect(() => birthsOf(plan)).toThrow('unheard-of');
  });
});
