import { streetNetworkOf, type Walk, walkingDistance } from '@xuetu/geodata/access';
import type { Plan } from '@xuetu/geodata/model';
import { expect, test } from 'vitest';
import { aStreetMap, place } from '../../support/a-street-map.ts';

type Metres = [east: number, north: number];

function walk(plan: Plan, home: Metres, school: Metres): Walk {
  return walkingDistance(plan, { point: place(...home) }, { location: place(...school) });
}

function expectWalk(plan: Plan, home: Metres, school: Metres, metres: number): void {
  const found = walk(plan, home, school);
  expect(found.how).toBe('street');
  expect(found.metres).toBeCloseTo(metres, 1);
}

function expectCutOff(plan: Plan, home: Metres, school: Metres): void {
  expect(walk(plan, home, school)).toEqual({ metres: Infinity, crossings: 0, how: 'street' });
}

const cross = () =>
  aStreetMap()
    .withStreet('east-west', [
      [-500, 0],
      [500, 0],
    ])
    .withStreet('south-north', [
      [0, -500],
      [0, 500],
    ]);

test('where there is no street layer the walk is the straight line times the detour factor, and says so', () => {
  const found = walk(aStreetMap().build(), [0, 0], [300, 400]);
  expect(found.how).toBe('straight');
  expect(found.metres).toBeCloseTo(650, 1);
  expect(found.crossings).toBe(0);
});

test('streets that cross in the middle of a block are joined there', () => {
  expectWalk(cross().build(), [-300, 0], [0, 400], 700);
});

test('the way from the door to the street is walked too, at both ends', () => {
  expectWalk(cross().build(), [-300, 30], [20, 400], 300 + 400 + 30 + 20);
});

test('home and school on one stretch of street need no junction', () => {
  expectWalk(cross().build(), [100, 10], [350, -20], 250 + 30);
});

test('a street that ends half a metre before another joins it; one that ends five metres before does not', () => {
  const street = (gap: number) =>
    aStreetMap()
      .withStreet('main', [
        [-500, 0],
        [500, 0],
      ])
      .withStreet('side', [
        [100, gap],
        [100, 400],
      ])
      .build();
  for (const gap of [0.5, -0.5]) {
    const { how, metres } = walk(street(gap), [-100, 0], [100, 300]);
    expect(how).toBe('street');
    expect(Math.abs(metres - 500)).toBeLessThan(1);
  }
  expectCutOff(street(5), [-100, 0], [100, 390]);
});

test('streets whose ends were drawn a little apart are one street', () => {
  const plan = aStreetMap()
    .withStreet('first', [
      [0, 0],
      [200, 0],
    ])
    .withStreet('second', [
      [200.4, 0.6],
      [400, 0],
    ])
    .build();
  expectWalk(plan, [0, 0], [400, 0], 400);
});

test('a bridge joins other streets at its ends only', () => {
  const plan = cross()
    .withStreet(
      'flyover',
      [
        [-400, 400],
        [400, 400],
      ],
      { bridge: true },
    )
    .withStreet('ramp', [
      [400, 400],
      [400, 0],
    ])
    .build();
  expectWalk(plan, [0, 500], [400, 350], 500 + 400 + 350);
  expect(streetNetworkOf(plan.streets, plan.landscape).cuts).toEqual([]);
});

test('a street drawn twice, whole or in part, is walked once', () => {
  const plan = cross()
    .withStreet('again', [
      [500, 0],
      [-500, 0],
    ])
    .withStreet('a part', [
      [-200, 0],
      [150, 0],
      [250, 0],
    ])
    .build();
  expectWalk(plan, [-300, 0], [0, 400], 700);
  expectWalk(plan, [-300, 0], [450, 0], 750);
});

test('a railway cuts a street that is no bridge, and the walk is not replaced by a straight line', () => {
  const railway: Metres[] = [
    [200, -2000],
    [200, 2000],
  ];
  const plan = cross().withLine('railway', railway).build();
  expectCutOff(plan, [100, 0], [400, 0]);
  expect(streetNetworkOf(plan.streets, plan.landscape).cuts).toMatchObject([
    { streetId: 'east-west', barrierId: 'railway line' },
  ]);
});

test('a vertex exactly on the railway does not open it', () => {
  const plan = aStreetMap()
    .withStreet('street', [
      [0, 0],
      [200, 0],
      [400, 0],
    ])
    .withLine('railway', [
      [200, -500],
      [200, 0],
      [200, 500],
    ])
    .build();
  expectCutOff(plan, [50, 0], [350, 0]);
});

test('across a river goes only the bridge, even where it begins exactly on the bank', () => {
  const plan = aStreetMap()
    .withBlock('river', [-3000, 0], [3000, 80])
    .withStreet('south bank', [
      [-1000, -50],
      [1000, -50],
    ])
    .withStreet('north bank', [
      [-1000, 130],
      [1000, 130],
    ])
    .withStreet('ford', [
      [0, -50],
      [0, 130],
    ])
    .withStreet('to the bridge', [
      [600, -50],
      [600, 0],
    ])
    .withStreet(
      'bridge',
      [
        [600, 0],
        [600, 80],
      ],
      { bridge: true },
    )
    .withStreet('from the bridge', [
      [600, 80],
      [600, 130],
    ])
    .build();
  expectWalk(plan, [0, -50], [0, 130], 600 + 180 + 600);
});

test('a street through a pond stays open, one through a lake does not', () => {
  const through = (side: number) =>
    aStreetMap()
      .withStreet('street', [
        [-400, 0],
        [400, 0],
      ])
      .withBlock('water', [-side / 2, -side / 2], [side / 2, side / 2])
      .build();
  expectWalk(through(90), [-200, 0], [200, 0], 400);
  expectCutOff(through(110), [-200, 0], [200, 0]);
});

test('nobody walks on an expressway or across it, but over or under it', () => {
  const expressway: Metres[] = [
    [0, -2000],
    [0, 2000],
  ];
  const street: Metres[] = [
    [-400, 0],
    [400, 0],
  ];
  const town = (words: object) =>
    aStreetMap()
      .withStreet('expressway', expressway, { class: 'expressway', ...words })
      .withStreet('street', street)
      .build();
  expectCutOff(town({}), [-200, 0], [200, 0]);
  expectWalk(town({ bridge: true }), [-200, 0], [200, 0], 400);
  expectWalk(town({ crossing: 'overpass' }), [-200, 0], [200, 0], 400);
  const under = aStreetMap()
    .withStreet('expressway', expressway, { class: 'expressway' })
    .withStreet('west', [
      [-400, 0],
      [-30, 0],
    ])
    .withStreet(
      'underpass',
      [
        [-30, 0],
        [30, 0],
      ],
      { bridge: true },
    )
    .withStreet('east', [
      [30, 0],
      [400, 0],
    ])
    .build();
  expectWalk(under, [-200, 0], [200, 0], 400);
  expect(walk(town({}), [-10, 900], [-10, 1500]).how).toBe('straight');
});

test('a home further than 300 m from every street is measured in a straight line', () => {
  const far = walk(cross().build(), [400, 310], [-400, 310]);
  expect(far.how).toBe('straight');
  expect(far.metres).toBeCloseTo(800 * 1.3, 1);
  expectWalk(cross().build(), [400, 290], [100, 0], 590);
});

test('a home whose only streets lie behind the railway is cut off', () => {
  const plan = cross()
    .withLine('railway', [
      [-2000, 50],
      [2000, 50],
    ])
    .withLine('river', [
      [-50, 50],
      [-50, 3000],
    ])
    .build();
  expectCutOff(plan, [-300, 100], [-300, 0]);
});

test('a home joins the nearest street on its side of the railway', () => {
  const plan = cross()
    .withLine('railway', [
      [-2000, 50],
      [2000, 50],
    ])
    .build();
  expectCutOff(plan, [-200, 100], [-200, 0]);
  expectWalk(plan, [-200, 100], [0, 300], 200 + 200);
});

test('a loose path is passed over where a connected street is near', () => {
  const plan = cross()
    .withStreet(
      'loose',
      [
        [100, 60],
        [200, 60],
      ],
      { class: 'path' },
    )
    .build();
  expectWalk(plan, [150, 80], [400, 0], 80 + 250);
});

test('a walk of many kilometres is found, as is one between schools asked again', () => {
  const plan = aStreetMap()
    .withStreet('long', [
      [-9000, 0],
      [9000, 0],
    ])
    .build();
  const found = walk(plan, [-9000, 0], [9000, 0]);
  expect(found.metres / 18_000).toBeCloseTo(1, 4);
  expect(walk(plan, [-9000, 0], [9000, 0])).toEqual(found);
});
