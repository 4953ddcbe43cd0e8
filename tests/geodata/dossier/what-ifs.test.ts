import { seatShortage, simulatePlan } from '@xuetu/geodata/simulation';
import { expect, test } from 'vitest';
import { whatIfsOf } from '../../../geodata/src/dossier/what-ifs.ts';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';
import { aDossierSource } from '../../support/a-dossier-source.ts';

const district = aCrowdedDistrict();
const base = {
  ...district,
  assumptions: { ...district.assumptions, capture: { primary: 0.8 } },
  compounds: district.compounds.map((each) =>
    each.id === '西一' ? { ...each, phases: [...each.phases, { year: 2027, households: 2000 }] } : each,
  ),
};
const { now, before } = aDossierSource(base);
const found = new Map(whatIfsOf({ now, before }, ['primary']).map(({ id, stages: [stage] }) => [id, stage!.short]));
const shortOf = (id: string, year: number) => found.get(id)!.find((each) => each.year === year)!.after;

test('what is assumed is what is simulated', () => {
  for (const { year, before: was, after } of found.get('assumed')!) {
    expect([was, after]).toEqual([
      seatShortage(now.results, 'primary', year),
      seatShortage(now.results, 'primary', year),
    ]);
  }
});

test('more children come where the share of those who come is larger, or more dwellings are built', () => {
  const higher = { ...base, assumptions: { ...base.assumptions, capture: { primary: 0.85 } } };
  expect(shortOf('capture', 2030)).toBeCloseTo(seatShortage(simulatePlan(base, higher), 'primary', 2030), 6);
  expect(shortOf('capture', 2030)).toBeGreaterThan(shortOf('assumed', 2030));
  expect(shortOf('more', 2030)).toBeGreaterThan(shortOf('assumed', 2030));
});

test('dwellings that come two years later bring their children two years later', () => {
  const later = base.compounds.map((each) =>
    each.id === '西一'
      ? { ...each, phases: each.phases.map((phase) => (phase.year === 2027 ? { ...phase, year: 2029 } : phase)) }
      : each,
  );
  const results = simulatePlan(base, { ...base, compounds: later });
  for (const year of [2027, 2028, 2030, 2035]) {
    expect(shortOf('late', year), String(year)).toBeCloseTo(seatShortage(results, 'primary', year), 6);
  }
  expect(shortOf('late', 2028)).toBeLessThan(shortOf('assumed', 2028));
});
