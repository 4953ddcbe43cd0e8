import { numbersAt, simulatePlan } from '@xuetu/geodata/simulation';
import { expect, test } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const extended = (words: { rooms?: number; seats?: number; maxClasses?: number }) =>
  aPlan()
    .withSchool('凯瑞小学', {
      stages: [
        {
          stage: 'primary',
          classes: 6,
          ...words,
          expansions: [
            { year: 2027, classes: 4 },
            { year: 2030, classes: 2 },
          ],
        },
      ],
      pupils: { g1: 40, g2: 40, g3: 40, g4: 40, g5: 40, g6: 40 },
    })
    .build();

const seatsIn = (words: Parameters<typeof extended>[0], years: number[]) => {
  const plan = extended(words);
  const results = simulatePlan(plan, plan);
  return years.map((year) => numbersAt(results, '凯瑞小学', 'primary', year)!.seats);
};

test('classes built on give their seats from their autumn on', () => {
  expect(seatsIn({ rooms: 6 }, [2025, 2026, 2027, 2029, 2030])).toEqual([270, 270, 450, 450, 540]);
});

test('classes built on come on top of a published capacity', () => {
  expect(seatsIn({ seats: 300 }, [2026, 2027, 2030])).toEqual([300, 480, 570]);
});

test('no more classes are used than the site allows', () => {
  expect(seatsIn({ rooms: 6, maxClasses: 8 }, [2026, 2027, 2030])).toEqual([270, 360, 360]);
});

test('pupils are taught in the classes built on once, not twice', () => {
  const plan = aPlan()
    .withSchool('凯瑞小学', {
      stages: [{ stage: 'primary', classes: 6, rooms: 6, expansions: [{ year: 2026, classes: 6 }] }],
      pupils: { g1: 180, g2: 180, g3: 180, g4: 180, g5: 180, g6: 180 },
    })
    .withBirths('张店', { 2015: 1000, 2016: 1000, 2017: 1000, 2018: 1000, 2019: 1000, 2020: 1000 })
    .build();
  const { classes, largestClass } = numbersAt(simulatePlan(plan, plan), '凯瑞小学', 'primary', 2026)!;
  expect({ classes, largestClass }).toEqual({ classes: 12, largestClass: 90 });
});
