import type { Plan, Position } from '@xuetu/geodata/model';
import { highsSolver, site } from '@xuetu/geodata/siting';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type Candidate, thinned } from '../../../geodata/src/siting/programmes/thinned.ts';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';

vi.setConfig({ testTimeout: 60_000 });

const candidate = (east: number, words: Partial<Candidate> = {}): Candidate => ({
  at: [117 + east / 1000, 36],
  size: 24,
  wan: 0,
  ...words,
});
const home = (east: number, pupils = 100) => ({ at: [117 + east / 1000, 36] as Position, pupils });

test('each part of the district with as many pupils as the others keeps one candidate, the cheapest of its largest', () => {
  const candidates = [
    candidate(0, { wan: 500 }),
    candidate(1),
    candidate(2, { size: 12 }),
    candidate(10, { wan: 500 }),
    candidate(11),
  ];
  const homes = [0, 1, 2, 10, 11].map((east) => home(east, east > 5 ? 150 : 100));
  expect([...thinned(candidates, homes, 2, 0)]).toEqual([1, 4]);
});

test('where nobody lives near no candidate is kept, and never more than were asked for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(200), { minLength: 1, maxLength: 40 }),
      fc.array(fc.nat(200), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 12 }),
      (sites, homes, most) => {
        const kept = thinned(
          sites.map((east) => candidate(east)),
          homes.map((east) => home(east)),
          most,
          0.001,
        );
        expect(kept.size).toBeGreaterThan(0);
        expect(kept.size).toBeLessThanOrEqual(most);
        for (const i of kept) {
          const isNearest = (at: number) => sites.every((each) => Math.abs(each - at) >= Math.abs(sites[i]! - at));
          expect(homes.some(isNearest)).toBe(true);
        }
      },
    ),
  );
});

/** The crowded district with candidates on a grid of so many by so many around its site. */
function withGrid(plan: Plan, side: number): Plan {
  const [only] = plan.sites;
  const sites = Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [i % side, Math.floor(i / side)];
    const point: Position = [only!.point[0] + (x - side / 2) * 2e-4, only!.point[1] + (y - side / 2) * 2e-4];
    return {
      ...only!,
      id: `格${x}-${y}`,
      name: `格${x}-${y}`,
      point,
      shape: { type: 'Point' as const, coordinates: point },
    };
  });
  return { ...plan, sites: [...plan.sites, ...sites] };
}

test('hundreds of candidates close together cost no more than one of them alone, and the proposal says how many it looked at', async () => {
  const plan = aCrowdedDistrict({ childrenPerAge: 80 });
  const propose = (under: Plan) => site(under, under, { timeLimit: 20 }, highsSolver());
  const [one, many] = [await propose(plan), await propose(withGrid(plan, 20))];
  expect(many.alternatives[0]!.objective).toBeLessThanOrEqual(one.alternatives[0]!.objective * 1.01);
  expect(many.notes.map(({ en }) => en).join()).toMatch(/of 401 candidate sites \d+ were looked at/);
  expect(one.notes.map(({ en }) => en).join()).not.toMatch(/looked at/);
});

test('a site that is required is looked at however many there are', async () => {
  const plan = withGrid(aCrowdedDistrict({ childrenPerAge: 80 }), 20);
  const goal = { required: [{ kind: 'build' as const, siteId: '格3-17' }], timeLimit: 20 };
  const { alternatives } = await site(plan, plan, goal, highsSolver());
  expect(alternatives[0]!.actions.map(({ siteId }) => siteId)).toContain('格3-17');
});
