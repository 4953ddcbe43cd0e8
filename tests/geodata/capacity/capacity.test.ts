import { classesAllowed, offerIn, STANDARD_CLASS_SIZE, seatsOf, shareClasses } from '@xuetu/geodata/capacity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('seats', () => {
  it.each([
    ['a 12-class kindergarten', 'kindergarten', 12, 360],
    ['a 36-class primary', 'primary', 36, 1620],
    ['a 36-class junior', 'junior', 36, 1800],
    ['a 60-class senior', 'senior', 60, 3000],
  ] as const)('%s has the seats that Shandong’s caps imply', (_, stage, rooms, seats) => {
    expect(seatsOf({ stage, rooms })).toBe(seats);
  });

  it('of a 45-class nine-year school are 30 x 45 and 15 x 50', () => {
    const primary = seatsOf({ stage: 'primary', rooms: 30 });
    const junior = seatsOf({ stage: 'junior', rooms: 15 });
    expect(primary + junior).toBe(2100);
  });

  it('of 张店东方实验学校, 35 primary and 28 junior classes, are the approved 2,975', () => {
    expect(seatsOf({ stage: 'primary', rooms: 35 }) + seatsOf({ stage: 'junior', rooms: 28 })).toBe(2975);
  });

  it('are the published number where there is one', () => {
    expect(seatsOf({ stage: 'primary', rooms: 36, seats: 630 })).toBe(630);
  });

  it('are limited by rooms or by the site, whichever allows fewer classes', () => {
    expect(classesAllowed({ stage: 'primary', rooms: 30, maxClasses: 24, classes: 28 })).toBe(24);
    expect(classesAllowed({ stage: 'primary', rooms: 20, maxClasses: 24 })).toBe(20);
    expect(classesAllowed({ stage: 'primary', classes: 28 })).toBe(28);
    expect(seatsOf({ stage: 'primary' })).toBeNaN();
  });

  it('grow by the classes added, from their autumn on', () => {
    const offer = { stage: 'primary', rooms: 24, expansions: [{ year: 2028, classes: 6 }] } as const;
    const planned = { ...offer, expansions: [...offer.expansions] };
    expect(seatsOf(offerIn(planned, 2027))).toBe(24 * 45);
    expect(seatsOf(offerIn(planned, 2028))).toBe(30 * 45);
  });

  it('follow the school’s own class size before the standard', () => {
    expect(seatsOf({ stage: 'primary', rooms: 10, classSize: 40 })).toBe(400);
    expect(STANDARD_CLASS_SIZE.primary).toBe(45);
  });
});

describe('sharing classrooms among grades', () => {
  it('opens a class for each class size begun where rooms suffice', () => {
    expect(shareClasses([90, 91, 0], [45, 45, 45], 10)).toEqual([2, 3, 0]);
  });

  it('of a kindergarten hold 25, 30 and 35 children by age, and share scarce rooms in that proportion', () => {
    expect(shareClasses([50, 60, 70], [25, 30, 35], 6)).toEqual([2, 2, 2]);
    expect(shareClasses([51, 60, 70], [25, 30, 35], 9)).toEqual([3, 2, 2]);
    expect(shareClasses([100, 120, 140], [25, 30, 35], 6)).toEqual([2, 2, 2]);
  });

  it('says so where there are fewer rooms than grades with pupils', () => {
    expect(shareClasses([10, 10, 10], [45, 45, 45], 2)).toBeUndefined();
  });

  it('makes the largest class as small as any other way to share the rooms', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 4, max: 9 }),
        (pupils, rooms) => {
          const classes = shareClasses(
            pupils,
            pupils.map(() => 45),
            rooms,
          )!;
          const wanted = pupils.map((count) => Math.ceil(count / 45));
          const used = classes.reduce((sum, each) => sum + each, 0);
          expect(used).toBeLessThanOrEqual(rooms);
          const best = smallestLargest(pupils, wanted, rooms);
          expect(largest(pupils, classes)).toBe(best);
        },
      ),
    );
  });
});

function largest(pupils: readonly number[], classes: readonly number[]): number {
  return Math.max(0, ...pupils.map((count, g) => (count === 0 ? 0 : Math.ceil(count / classes[g]!))));
}

/** Tries every way to give each grade between one class and the classes it wants. */
function smallestLargest(pupils: readonly number[], wanted: readonly number[], rooms: number): number {
  const tryFrom = (grade: number, left: number, chosen: number[]): number => {
    if (grade === pupils.length) return largest(pupils, chosen);
    let best = Infinity;
    for (let count = Math.min(1, wanted[grade]!); count <= Math.min(left, wanted[grade]!); count++) {
      best = Math.min(best, tryFrom(grade + 1, left - count, [...chosen, count]));
    }
    return best;
  };
  return tryFrom(0, rooms, []);
}
