import type { Plan } from '@xuetu/geodata/model';
import { applyEdit } from '@xuetu/geodata/scenario';
import { seatShortage, simulatePlan } from '@xuetu/geodata/simulation';
import { type Alternative, highsSolver, Proposal, type SitingGoal, site } from '@xuetu/geodata/siting';
import { describe, expect, test, vi } from 'vitest';
import { aCrowdedDistrict } from '../../../support/a-crowded-district.ts';

vi.setConfig({ testTimeout: 120_000 });

const LIKELY = { low: 0.5, middle: 0.3, high: 0.2 };

/** A crowded town of which nobody knows whether a third fewer are born each year or eight per cent more; planned for the most. */
function anUncertainTown(): Plan {
  const plan = aCrowdedDistrict({ eastClasses: 6 });
  const trends = { low: -0.3, middle: -0.05, high: 0.08 } as Record<string, number>;
  const birthsScenarios = plan.assumptions.birthsScenarios.map((each) => ({ ...each, trend: trends[each.id]! }));
  return { ...plan, assumptions: { ...plan.assumptions, birthsScenario: 'high', birthsScenarios } };
}

const town = anUncertainTown();
const propose = (goal: SitingGoal) => site(town, town, goal, highsSolver());
const costIn = ({ views }: Alternative, births: string) => views.find((each) => each.births === births)!.objectiveWan;
const expectedOf = (each: Alternative) =>
  Object.entries(LIKELY).reduce((sum, [births, weight]) => sum + weight * costIn(each, births), 0);
const find = ({ alternatives }: Proposal, id: string) => alternatives.find((each) => each.id === id)!;

describe('a goal that weighs births', () => {
  test('by how likely they are has the expected cost for its objective, below what one view alone would come to', async () => {
    const [alone, weighed] = [await propose({}), await propose({ births: LIKELY, weighBirths: 'expected' })];
    expect(Proposal.parse(weighed)).toEqual(weighed);
    const first = find(weighed, 'lowest-cost');
    expect(first.objective).toBeCloseTo(expectedOf(first), 1);
    expect(Object.values(first.terms).reduce((sum, wan) => sum + wan, 0)).toBeCloseTo(first.objective, 6);
    expect(first.lowerBound).toBeLessThanOrEqual(first.objective);
    for (const each of [...alone.alternatives, ...weighed.alternatives])
      if (each.id !== 'no-new-land' && each.id !== 'low-births')
        expect(first.objective).toBeLessThanOrEqual(expectedOf(each) * 1.01);
    for (const { weight, births } of first.views) expect(weight).toBe(LIKELY[births as keyof typeof LIKELY]);
  });

  test('by regret keeps the worst of it as low as it can be, and tells it as a part of the objective', async () => {
    const proposal = await propose({ weighBirths: 'regret' });
    const first = find(proposal, 'lowest-cost');
    expect(find(proposal, 'most-robust')).toBeUndefined();
    expect(Object.values(first.terms).reduce((sum, wan) => sum + wan, 0)).toBeCloseTo(first.objective, 6);
    expect(first.terms.regret).toBeGreaterThan(0);
    expect(first.lowerBound).toBeGreaterThan(0);
    const worst = (each: Alternative) => Math.max(...each.views.map(({ regretWan }) => regretWan));
    for (const id of ['shortest-walks', 'fewest-moved', 'within-budget', 'other-sites']) {
      const other = find(proposal, id);
      if (other) expect(worst(first)).toBeLessThanOrEqual(worst(other) + 1);
    }
  });

  test('becomes a scenario with the schools that are the same in every view, and with the shortage that it told', async () => {
    const { alternatives } = await propose({ births: LIKELY, weighBirths: 'expected' });
    const [first] = alternatives as [Alternative];
    const after = first.edits.reduce(applyEdit, town);
    const results = simulatePlan(town, after);
    const own = first.views.find(({ births }) => births === 'high')!;
    expect(own.worstShortage).toBeCloseTo(Math.max(...first.shortage.map((year) => year.after)), 1);
    for (const { year, after: left } of first.shortage)
      expect(seatShortage(results, 'primary', year)).toBeCloseTo(left, 1);
    const built = after.schools.filter(({ id }) => !town.schools.some((school) => school.id === id));
    expect(built).toHaveLength(first.actions.filter(({ kind }) => kind === 'build').length);
  });

  test('with one view that is certain is the goal of that view alone', async () => {
    const [certain, today] = [
      await propose({ births: { high: 1 }, weighBirths: 'expected' }),
      await propose({ births: { high: 1 } }),
    ];
    const told = ({ alternatives }: Proposal) => {
      const { objective, actions, shortage } = alternatives[0]!;
      return { objective, actions, shortage };
    };
    expect(told(certain)).toEqual(told(today));
  });
});
