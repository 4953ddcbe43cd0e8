import { planOf } from '@xuetu/geodata/scenario';
import { numbersAt, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, test } from 'vitest';
import { createSimulationApi, transferableOf } from '../../../web/src/simulation/simulation-api.ts';
import { aPlan } from '../../support/a-plan.ts';

const plan = aPlan()
  .withSchool('凯瑞小学', { seats: 100, pupils: { g1: 120 } })
  .build();
const [school] = plan.schools;
const bigger = { ...school!, stages: [{ stage: 'primary' as const, seats: 150 }] };
const scenario = { edits: [{ label: '扩建', putSchools: [bigger] }], cursor: 1 };

describe('the simulation of the page', () => {
  test('gives the numbers of the server for plan and scenario', () => {
    const answer = createSimulationApi();
    const base = answer({ kind: 'base', plan });
    expect(base.results).toEqual(simulatePlan(plan, plan));
    const extended = answer({ kind: 'scenario', scenario });
    expect(extended.results).toEqual(simulatePlan(plan, planOf(plan, scenario)));
    expect(numbersAt(extended.results, '凯瑞小学', 'primary', 2025)?.seats).toBe(150);
    expect(base.findings.length).toBeGreaterThan(extended.findings.length);
  });

  test('refuses a scenario without its base plan', () => {
    expect(() => createSimulationApi()({ kind: 'scenario', scenario })).toThrow('base plan');
  });

  test('moves every typed array instead of copying it', () => {
    const reply = createSimulationApi()({ kind: 'base', plan });
    const moved = structuredClone(reply, { transfer: transferableOf(reply) });
    expect(moved.results.enrolment.length).toBeGreaterThan(0);
    expect(reply.results.enrolment.length).toBe(0);
    expect(reply.results.compoundPupils.byteLength).toBe(0);
  });
});
