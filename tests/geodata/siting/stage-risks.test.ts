import type { Plan } from '@xuetu/geodata/model';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { expect, test } from 'vitest';
import { stageRisksOf } from '../../../geodata/src/siting/effect/stage-risks-of.ts';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';

const risksOf = (plan: Plan, before = plan) =>
  stageRisksOf(before, before, { plan, results: simulatePlan(before, plan) }, ['primary'], [2027, 2028, 2029, 2030]);

test('a school far beyond its seats is short in nearly every draw, and at P90 by more than on average', () => {
  const [risk] = risksOf(aCrowdedDistrict());
  expect(risk).toMatchObject({ stage: 'primary' });
  expect(risk!.chance).toBeGreaterThan(0.8);
  expect(risk!.p90Short).toBeGreaterThan(risk!.meanShort);
  expect(risk!.meanShort).toBeGreaterThan(100);
});

test('a school with a third of its seats empty is hardly ever short', () => {
  const [risk] = risksOf(aCrowdedDistrict({ childrenPerAge: 15 }));
  expect(risk!.chance).toBeLessThan(0.05);
  expect(risk!.p90Short).toBe(0);
});

test('the same plan has the same risks, whoever asks again', () => {
  expect(risksOf(aCrowdedDistrict())).toEqual(risksOf(aCrowdedDistrict()));
});

test('temporary classes that an answer opens make its seats surer, those that stand already do not', () => {
  const plan = aCrowdedDistrict();
  const bridged: Plan = {
    ...plan,
    schools: plan.schools.map((school) => ({
      ...school,
      stages: school.stages.map((offer) => ({ ...offer, temporary: [{ from: 2026, classes: 20 }] })),
    })),
  };
  expect(risksOf(bridged, plan)[0]).toMatchObject({ chance: 0, meanShort: 0, p90Short: 0 });
  expect(risksOf(bridged)).toEqual(risksOf(plan));
});
