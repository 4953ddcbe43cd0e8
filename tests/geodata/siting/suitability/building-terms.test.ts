import type { Plan, Position } from '@xuetu/geodata/model';
import { highsSolver, site } from '@xuetu/geodata/siting';
import { expect, test, vi } from 'vitest';
import { aCrowdedDistrict } from '../../../support/a-crowded-district.ts';

vi.setConfig({ testTimeout: 60_000 });
const propose = (plan: Plan) => site(plan, plan, {}, highsSolver());

function beside(plan: Plan, kind: 'petrol-station' | 'railway', point: Position): Plan {
  const shape =
    kind === 'railway'
      ? { type: 'LineString' as const, coordinates: [point, [point[0], point[1] + 0.01] as Position] }
      : { type: 'Point' as const, coordinates: point };
  return { ...plan, landscape: [...plan.landscape, { id: 'near', kind, name: '近旁', shape }] };
}

test('nothing is built on a site beside a petrol station, and the proposal says why', async () => {
  const plan = aCrowdedDistrict();
  const [first] = plan.sites;
  const { alternatives, sites } = await propose(beside(plan, 'petrol-station', first!.point));
  const used = alternatives.flatMap(({ actions }) => actions.map(({ siteId }) => siteId));
  expect(used).not.toContain(first!.id);
  expect(sites.find(({ siteId }) => siteId === first!.id)?.findings).toMatchObject([
    { consequence: 'excluded', measure: 'petrol-station' },
  ]);
});

test('building beside a railway costs 300 万元 more for sound insulation', async () => {
  const plan = aCrowdedDistrict();
  const costOf = async (under: Plan) => {
    const required = [{ kind: 'build' as const, siteId: '中地块', classes: 12, year: 2028 }];
    const { alternatives } = await site(under, under, { required }, highsSolver());
    return alternatives[0]!.actions.find(({ siteId }) => siteId === '中地块')!.costWan;
  };
  expect(await costOf(beside(plan, 'railway', plan.sites[0]!.point))).toBeCloseTo((await costOf(plan)) + 300, 6);
});
