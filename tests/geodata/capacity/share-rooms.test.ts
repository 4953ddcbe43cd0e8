import { roomsIn, seatsIn, shareRooms, TODAYS_TERMS, temporaryClassesIn } from '@xuetu/geodata/capacity';
import type { SchoolStage } from '@xuetu/geodata/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the common rooms of a nine-year school', () => {
  it('go to the stage that lacks most, room by room', () => {
    const primary = { wanted: 26, rooms: 24, most: Infinity };
    const junior = { wanted: 13, rooms: 12, most: Infinity };
    expect(shareRooms(1, [primary, junior])).toEqual([1, 0]);
    expect(shareRooms(3, [primary, junior])).toEqual([2, 1]);
  });

  it('that nobody lacks go to the stage with the fewest rooms to spare', () => {
    const primary = { wanted: 20, rooms: 24, most: Infinity };
    const junior = { wanted: 12, rooms: 12, most: Infinity };
    expect(shareRooms(3, [primary, junior])).toEqual([0, 3]);
  });

  it('are no use to a stage at the limit of its site', () => {
    const primary = { wanted: 30, rooms: 24, most: 25 };
    const junior = { wanted: 12, rooms: 12, most: 13 };
    expect(shareRooms(4, [primary, junior])).toEqual([1, 1]);
  });

  it('are all given and none twice, unless every stage is at the limit of its site', () => {
    const need = fc.record({ wanted: fc.nat(60), rooms: fc.nat(40), most: fc.nat(80) });
    fc.assert(
      fc.property(fc.nat(20), fc.array(need, { minLength: 1, maxLength: 4 }), (count, needs) => {
        const given = shareRooms(count, needs);
        const used = given.reduce((sum, each) => sum + each, 0);
        const space = needs.reduce((sum, each) => sum + Math.max(0, each.most - each.rooms), 0);
        expect(used).toBe(Math.min(count, space));
        expect(given.every((each) => Number.isInteger(each) && each >= 0)).toBe(true);
      }),
    );
  });

  it('leave no stage lacking more than another could spare', () => {
    const need = fc.record({ wanted: fc.nat(60), rooms: fc.nat(40), most: fc.constant(Infinity) });
    fc.assert(
      fc.property(fc.nat(20), fc.array(need, { minLength: 2, maxLength: 4 }), (count, needs) => {
        const given = shareRooms(count, needs);
        const lack = (i: number) => needs[i]!.wanted - needs[i]!.rooms - given[i]!;
        for (const i of needs.keys()) {
          for (const j of needs.keys()) if (given[j]! > 0) expect(lack(i)).toBeLessThanOrEqual(lack(j) + 1);
        }
      }),
    );
  });

  it('bring seats to the stage that has them', () => {
    expect(seatsIn({ stage: 'primary', rooms: 24 }, 2026, TODAYS_TERMS, 2)).toBe(26 * 45);
    expect(seatsIn({ stage: 'primary', rooms: 24, maxClasses: 25 }, 2026, TODAYS_TERMS, 2)).toBe(25 * 45);
  });
});

describe('temporary classes', () => {
  const offer: SchoolStage = {
    stage: 'primary',
    rooms: 24,
    temporary: [
      { from: 2027, to: 2029, classes: 2 },
      { from: 2029, classes: 1 },
    ],
  };

  it('are there from their first autumn to their last', () => {
    expect([2026, 2027, 2029, 2030].map((year) => temporaryClassesIn(offer, year))).toEqual([0, 2, 3, 1]);
  });

  it('are no rooms and no seats of the design', () => {
    expect(roomsIn(offer, 2029)).toBe(24);
    expect(seatsIn(offer, 2029, TODAYS_TERMS)).toBe(1080);
  });
});
