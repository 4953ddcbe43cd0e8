import { birthsOf, cohortOf } from '@xuetu/geodata/demand';
import { SIX_THREE } from '@xuetu/geodata/model';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

/** Births of Shandong in 万, as published. */
const SHANDONG = {
  2015: 124,
  2016: 177,
  2017: 175,
  2018: 133,
  2019: 118,
  2020: 87,
  2021: 75.04,
  2022: 68.22,
  2023: 61,
  2024: 64.9,
  2025: 51.9,
};

describe('the cohort that enters g1', () => {
  const births = birthsOf(aPlan().withBirths('山东', SHANDONG).build()).get('山东')!;

  it.each([
    [2023, 176],
    [2024, 147],
    [2025, 123],
    [2026, 97],
    [2027, 79],
    [2028, 70],
    [2029, 63],
    [2030, 64],
    [2031, 56],
  ])('of %i in Shandong is %i 万, as computed from published births', (year, cohort) => {
    expect(Math.round(cohortOf(births, SIX_THREE, year))).toBe(cohort);
  });

  it('takes a third of the births seven years before and two thirds of those six years before', () => {
    const counted = birthsOf(aPlan().withBirths('镇', { 2018: 300, 2019: 150 }).build()).get('镇')!;
    expect(cohortOf(counted, SIX_THREE, 2025)).toBeCloseTo(100 + 100, 9);
  });
});
