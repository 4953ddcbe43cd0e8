import { type Route, walkingDistance, walkingRoute } from '@xuetu/geodata/access';
import { distanceMetres } from '@xuetu/geodata/geometry';
import { intake } from '@xuetu/geodata/intake';
import type { Plan, Position } from '@xuetu/geodata/model';
import { describe, expect, it, test } from 'vitest';
import { aStreetMap, place } from '../../support/a-street-map.ts';
import { committedImport } from '../../support/intake-files.ts';

type Metres = [east: number, north: number];

function routeOf(plan: Plan, home: Metres, school: Metres): Route {
  return walkingRoute(plan, { point: place(...home) }, { location: place(...school) });
}

function lengthOf(path: readonly Position[]): number {
  return path.slice(1).reduce((sum, to, i) => sum + distanceMetres(path[i]!, to), 0);
}

function expectAt(position: Position, at: Metres): void {
  expect(distanceMetres(position, place(...at))).toBeLessThan(0.5);
}

/** An east-west main street; 学府路 crosses it at 0 and meets 书院街 in the north. */
function town() {
  return aStreetMap()
    .withStreet(
      '1',
      [
        [-500, 0],
        [500, 0],
      ],
      { class: 'arterial', name: '人民路' },
    )
    .withStreet(
      '2',
      [
        [0, -400],
        [0, 300],
      ],
      { name: '学府路' },
    )
    .withStreet(
      '3',
      [
        [0, 300],
        [400, 300],
      ],
      { name: '书院街' },
    );
}

test('a route turns where the streets do, from the door of the home to that of the school', () => {
  const route = routeOf(town().build(), [10, -300], [200, 310]);
  expect(route.metres).toBeCloseTo(10 + 600 + 200 + 10, 0);
  const corners: Metres[] = [
    [10, -300],
    [0, -300],
    [0, 0],
    [0, 300],
    [200, 300],
    [200, 310],
  ];
  expect(route.path).toHaveLength(corners.length);
  for (const [i, corner] of corners.entries()) expectAt(route.path[i]!, corner);
});

test('a route names the main road it crosses and where, and the streets it follows with their lengths', () => {
  const route = routeOf(town().build(), [10, -300], [200, 310]);
  expect(route.crossed).toHaveLength(1);
  expect(route.crossed[0]).toMatchObject({ streetId: '1', name: '人民路' });
  expectAt(route.crossed[0]!.at, [0, 0]);
  expect(route.along.map(({ name, metres }) => [name, Math.round(metres)])).toEqual([
    [undefined, 10],
    ['学府路', 600],
    ['书院街', 200],
    [undefined, 10],
  ]);
});

test('across the road from the school is a crossing in front of the door', () => {
  const route = routeOf(town().build(), [100, 20], [160, -20]);
  expect(route.metres).toBeCloseTo(20 + 60 + 20, 0);
  expect(route.crossed).toMatchObject([{ streetId: '1', name: '人民路' }]);
  expectAt(route.crossed[0]!.at, [100, 0]);
});

test('where a railway leaves no way there is no path, and without streets the path is the straight line', () => {
  const cut = town()
    .withLine('railway', [
      [-600, 150],
      [600, 150],
    ])
    .build();
  expect(routeOf(cut, [10, -300], [200, 310])).toEqual({
    metres: Infinity,
    crossings: 0,
    how: 'street',
    path: [],
    crossed: [],
    along: [],
  });
  const bare = aStreetMap().build();
  expect(routeOf(bare, [0, 0], [300, 400])).toMatchObject({
    how: 'straight',
    path: [place(0, 0), place(300, 400)],
    crossed: [],
  });
});

describe('routes in the demo district', () => {
  it('are as long as the walks that are counted and cross as many main roads, each of which is named', async () => {
    const { config, files } = committedImport('demo');
    const { plan } = await intake(config, files);
    if (!plan) throw new Error('the demo district was refused');
    const schools = plan.schools.filter((_, i) => i % 8 === 0);
    let crossings = 0;
    for (const compound of plan.compounds.filter((_, i) => i % 5 === 0)) {
      for (const school of schools) {
        const route = walkingRoute(plan, compound, school);
        expect(route).toMatchObject(walkingDistance(plan, compound, school));
        if (route.how === 'straight' || route.metres === Infinity) continue;
        expect(Math.abs(lengthOf(route.path) - route.metres)).toBeLessThan(0.001 * route.metres + 0.5);
        expect(route.crossed).toHaveLength(route.crossings);
        for (const { name } of route.crossed) expect(name).toBeTruthy();
        crossings += route.crossings;
      }
    }
    expect(crossings).toBeGreaterThan(500);
  }, 120_000);
});
