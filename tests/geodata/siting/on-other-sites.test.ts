import { type Alternative, highsSolver, site } from '@xuetu/geodata/siting';
import { expect, test, vi } from 'vitest';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A town that outgrows its school whichever births come, with a site amid the children and another one whose land is dearer. */
function aTownWithTwoSites() {
  const plan = aCrowdedDistrict({ eastClasses: 6, maxClasses: 18, childrenPerAge: 50 });
  const trends = { low: -0.1, middle: 0, high: 0.02 } as Record<string, number>;
  const birthsScenarios = plan.assumptions.birthsScenarios.map((each) => ({ ...each, trend: trends[each.id]! }));
  const [near] = plan.sites;
  const far = { ...near!, id: '远地块', name: '远地块', landCostWan: near!.landCostWan! + 300 };
  return { ...plan, sites: [near!, far], assumptions: { ...plan.assumptions, birthsScenarios } };
}

const sitesOf = ({ actions }: Alternative) => [...new Set(actions.flatMap(({ siteId }) => siteId ?? []))];

test('an alternative for few births that comes to the sites of the first is told on other sites too, with what that costs more', async () => {
  const town = aTownWithTwoSites();
  const { alternatives } = await site(town, town, { kinds: ['build'] }, highsSolver());
  const find = (id: string) => alternatives.find((each) => each.id === id)!;
  const [first, lean, other] = [find('lowest-cost'), find('low-births'), find('low-births-elsewhere')];
  expect(sitesOf(lean)).toEqual(sitesOf(first));
  expect(sitesOf(other)).not.toEqual(sitesOf(first));
  expect(other.objective).toBeGreaterThan(lean.objective);
  expect(other.lowerBound).toBeLessThanOrEqual(other.objective);
  const percent = ((other.objective / lean.objective - 1) * 100).toFixed(2);
  expect(other.rationale.zh).toContain(`贵 ${percent}%`);
  expect(other.rationale.en).toContain(`without ${sitesOf(first)[0]}`);
});
