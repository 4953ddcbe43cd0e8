import { demandOf } from '@xuetu/geodata/demand';
import { drawnDemand, seatShortage, shortageOfDraws, simulate, simulatePlan } from '@xuetu/geodata/simulation';
import { highsSolver, Proposal, type SitingGoal, site } from '@xuetu/geodata/siting';
import { expect, test, vi } from 'vitest';
import { p90Draw } from '../../../../geodata/src/siting/views/p90-draw.ts';
import { aCrowdedDistrict } from '../../../support/a-crowded-district.ts';

vi.setConfig({ testTimeout: 60_000 });

const town = aCrowdedDistrict({ eastClasses: 6, childrenPerAge: 40 });
const results = simulatePlan(town, town);
const years = results.years.slice(1);

test('a draw that is simulated is as short of seats as the ensemble of draws says that it is', () => {
  const short = shortageOfDraws(town, town, results, ['primary'], years, { draws: 20 });
  const demand = demandOf(town, town);
  for (let draw = 0; draw < 20; draw++) {
    const drawn = simulate(town, drawnDemand(town, town, { draw, demand }));
    const worst = Math.max(...years.map((year) => seatShortage(drawn, 'primary', year)));
    expect(worst).toBeCloseTo(short[draw]!, 1);
  }
  expect(new Set(short).size).toBeGreaterThan(10);
});

test('the draw that stands for P90 is shorter of seats than about nine in ten', () => {
  const { seatsShort } = p90Draw(town, town, results, ['primary'], years);
  const all = shortageOfDraws(town, town, results, ['primary'], years, { draws: 300 });
  const below = all.filter((short) => short < seatsShort).length / all.length;
  expect(below).toBeGreaterThanOrEqual(0.87);
  expect(below).toBeLessThanOrEqual(0.93);
});

test('a goal for P90 leaves nobody short in that draw, adds seats, and makes a shortage less likely', async () => {
  const propose = (goal: SitingGoal) => site(town, town, goal, highsSolver());
  const [expected, p90] = [await propose({}), await propose({ weighBirths: 'p90' })];
  expect(Proposal.parse(p90)).toEqual(p90);
  const [usual, careful] = [expected.alternatives[0]!, p90.alternatives[0]!];
  const drawn = careful.views.find(({ births }) => births === '@p90')!;
  expect(drawn).toMatchObject({ weight: 0, worstShortage: 0 });
  expect(careful.seatsAdded).toBeGreaterThan(usual.seatsAdded);
  expect(careful.risks[0]!.chance).toBeLessThan(usual.risks[0]!.chance);
  expect(careful.risks[0]!.p90Short).toBeLessThan(usual.risks[0]!.p90Short);
  expect(p90.alternatives.map(({ id }) => id)).not.toContain('most-robust');
  const own = careful.views.find(({ births }) => births === town.assumptions.birthsScenario)!;
  expect(own.worstShortage).toBeCloseTo(Math.max(...careful.shortage.map(({ after }) => after)), 1);
  expect(p90.notes.some(({ zh, en }) => zh.includes('P90') && en.includes('300 draws'))).toBe(true);
});
