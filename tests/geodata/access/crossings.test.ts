import { walkingDistance } from '@xuetu/geodata/access';
import type { Plan, Street } from '@xuetu/geodata/model';
import { expect, test } from 'vitest';
import { aStreetMap, place } from '../../support/a-street-map.ts';

type Metres = [east: number, north: number];

function crossings(plan: Plan, home: Metres, school: Metres): number {
  const there = walkingDistance(plan, { point: place(...home) }, { location: place(...school) });
  const back = walkingDistance(plan, { point: place(...school) }, { location: place(...home) });
  expect(there.how).toBe('street');
  expect(back).toEqual(there);
  return there.crossings;
}

/** An east-west main street with side streets to the north at -200 and 200 and to the south at -200 and 0. */
function town(main: Partial<Street>) {
  return aStreetMap()
    .withStreet(
      'main',
      [
        [-500, 0],
        [500, 0],
      ],
      main,
    )
    .withStreet('through', [
      [-200, -300],
      [-200, 300],
    ])
    .withStreet('north', [
      [200, 0],
      [200, 300],
    ])
    .withStreet('south', [
      [0, 0],
      [0, -300],
    ]);
}

test('going straight over an arterial is one crossing', () => {
  expect(crossings(town({ class: 'arterial' }).build(), [-200, 300], [-200, -300])).toBe(1);
});

test('walking along an arterial and leaving it on the side one came from is none', () => {
  expect(crossings(town({ class: 'arterial' }).build(), [-200, 300], [200, 300])).toBe(0);
});

test('walking along an arterial and leaving it on the other side is one', () => {
  expect(crossings(town({ class: 'arterial' }).build(), [-200, 300], [0, -300])).toBe(1);
});

test('a signal or an overpass guards the crossing; without a word an arterial is unguarded and a smaller street free', () => {
  const [north, south]: [Metres, Metres] = [
    [-200, 300],
    [-200, -300],
  ];
  expect(crossings(town({ class: 'arterial', crossing: 'signal' }).build(), north, south)).toBe(0);
  expect(crossings(town({ class: 'arterial', crossing: 'overpass' }).build(), north, south)).toBe(0);
  expect(crossings(town({ class: 'arterial', crossing: 'none' }).build(), north, south)).toBe(1);
  expect(crossings(town({ class: 'secondary' }).build(), north, south)).toBe(0);
  expect(crossings(town({ class: 'secondary', crossing: 'none' }).build(), north, south)).toBe(1);
});

test('homes and schools along an arterial lie on one side of it', () => {
  const plan = town({ class: 'arterial' }).build();
  expect(crossings(plan, [-100, 20], [-100, -20])).toBe(1);
  expect(crossings(plan, [-150, 20], [300, 20])).toBe(0);
  expect(crossings(plan, [-150, 20], [300, -20])).toBe(1);
  expect(crossings(plan, [-150, 20], [0, -200])).toBe(1);
  expect(crossings(plan, [-150, -20], [0, -200])).toBe(0);
});

test('diagonally over the crossing of two arterials is two, round one corner one, and turning at the corner none', () => {
  const plan = aStreetMap()
    .withStreet(
      'first',
      [
        [-500, 0],
        [500, 0],
      ],
      { class: 'arterial' },
    )
    .withStreet(
      'second',
      [
        [0, -500],
        [0, 500],
      ],
      { class: 'arterial' },
    )
    .build();
  expect(crossings(plan, [-300, 20], [20, -300])).toBe(2);
  expect(crossings(plan, [-300, 20], [300, 20])).toBe(1);
  expect(crossings(plan, [-300, 20], [-20, 300])).toBe(0);
  expect(crossings(plan, [-300, 20], [20, 300])).toBe(1);
});

test('a guarded arm of a junction can be used by everyone who is there', () => {
  const plan = town({ class: 'local' }).build();
  const main = plan.streets.filter(({ id }) => id !== 'main');
  const streets = aStreetMap()
    .withStreet(
      'main east',
      [
        [-200, 0],
        [500, 0],
      ],
      { class: 'arterial' },
    )
    .withStreet(
      'main west',
      [
        [-500, 0],
        [-200, 0],
      ],
      { class: 'arterial', crossing: 'signal' },
    )
    .build().streets;
  const guarded = { ...plan, streets: [...main, ...streets] };
  expect(crossings(guarded, [-200, 300], [-200, -300])).toBe(0);
  expect(crossings(guarded, [200, 300], [0, -300])).toBe(1);
});

test('a footbridge over an arterial is no crossing', () => {
  const plan = aStreetMap()
    .withStreet(
      'main',
      [
        [-500, 0],
        [500, 0],
      ],
      { class: 'arterial' },
    )
    .withStreet(
      'footbridge',
      [
        [0, -20],
        [0, 20],
      ],
      { class: 'path', bridge: true },
    )
    .withStreet('north', [
      [0, 20],
      [0, 600],
    ])
    .withStreet('south', [
      [0, -20],
      [0, -600],
    ])
    .build();
  expect(crossings(plan, [0, 200], [0, -200])).toBe(0);
});

test('of two equally long ways the one with fewer unguarded crossings is taken', () => {
  const block = (crossing: Street['crossing']) =>
    aStreetMap()
      .withStreet('west', [
        [0, 0],
        [-200, 0],
        [-200, 400],
        [0, 400],
      ])
      .withStreet('east', [
        [0, 0],
        [200, 0],
        [200, 400],
        [0, 400],
      ])
      .withStreet(
        'over the west',
        [
          [-300, 200],
          [-100, 200],
        ],
        { class: 'arterial' },
      )
      .withStreet(
        'over the east',
        [
          [100, 200],
          [300, 200],
        ],
        { class: 'arterial', crossing },
      )
      .build();
  expect(crossings(block('signal'), [0, 0], [0, 400])).toBe(0);
  expect(crossings(block('none'), [0, 0], [0, 400])).toBe(1);
});
