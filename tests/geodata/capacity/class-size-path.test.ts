import { type CapacityTerms, classSizeIn, gradeSizesIn, legalClassSize, seatsIn } from '@xuetu/geodata/capacity';
import type { SchoolStage } from '@xuetu/geodata/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** 45 pupils a class in 2026, 30 in 2035, as Shandong's plan of 2026 asks for. */
const TO_THIRTY: CapacityTerms = {
  standard: {},
  path: {
    primary: [
      { year: 2026, classSize: 45 },
      { year: 2035, classSize: 30 },
    ],
  },
};

describe('the class-size path from 45 in 2026 to 30 in 2035', () => {
  const offer: SchoolStage = { stage: 'primary', rooms: 24 };

  it('is linear between its years, constant outside them, and drops parts of a pupil', () => {
    const sizes = [2025, 2026, 2027, 2029, 2032, 2034, 2035, 2041].map((year) => classSizeIn(offer, year, TO_THIRTY));
    expect(sizes).toEqual([45, 45, 43, 40, 35, 31, 30, 30]);
  });

  it('takes the seats of a 24-class school from 1,080 to 720', () => {
    expect(seatsIn(offer, 2026, TO_THIRTY)).toBe(1080);
    expect(seatsIn(offer, 2029, TO_THIRTY)).toBe(960);
    expect(seatsIn(offer, 2035, TO_THIRTY)).toBe(720);
  });

  it('never raises the size of a school that is smaller by itself', () => {
    const small: SchoolStage = { stage: 'primary', rooms: 10, classSize: 40 };
    expect([2026, 2029, 2032].map((year) => classSizeIn(small, year, TO_THIRTY))).toEqual([40, 40, 35]);
  });

  it('leaves as much of a published capacity as of the class size, since it was published at the design size', () => {
    expect(seatsIn({ stage: 'primary', seats: 630 }, 2026, TO_THIRTY)).toBe(630);
    expect(seatsIn({ stage: 'primary', seats: 630 }, 2035, TO_THIRTY)).toBe(420);
    expect(seatsIn({ stage: 'primary', seats: 600, classSize: 40, rooms: 20 }, 2029, TO_THIRTY)).toBe(600);
    expect(seatsIn({ stage: 'primary', seats: 600, classSize: 40, rooms: 20 }, 2035, TO_THIRTY)).toBe(450);
  });

  it('holds for the classes of an extension as for all others', () => {
    const extended: SchoolStage = { stage: 'primary', seats: 900, expansions: [{ year: 2030, classes: 4 }] };
    expect(seatsIn(extended, 2035, TO_THIRTY)).toBe((900 + 4 * 45) * (30 / 45));
  });

  it('says nothing about a stage it does not name', () => {
    expect(classSizeIn({ stage: 'junior' }, 2035, TO_THIRTY)).toBe(50);
  });

  it('does not depend on the order in which its years are listed', () => {
    const path = { primary: TO_THIRTY.path.primary!.toReversed() };
    for (let year = 2024; year < 2038; year++) {
      expect(classSizeIn(offer, year, { standard: {}, path })).toBe(classSizeIn(offer, year, TO_THIRTY));
    }
  });

  it('that falls never gives more seats than the year before or than no path', () => {
    const offers = fc.record(
      { seats: fc.nat(3000), rooms: fc.nat(60), maxClasses: fc.nat(60), classSize: fc.integer({ min: 20, max: 60 }) },
      { requiredKeys: ['rooms'] },
    );
    const falling = fc.tuple(fc.integer({ min: 30, max: 60 }), fc.integer({ min: 10, max: 30 }));
    fc.assert(
      fc.property(offers, falling, fc.integer({ min: 2027, max: 2034 }), (words, [from, to], bend) => {
        const points = [
          { year: 2026, classSize: from },
          { year: bend, classSize: (from + to) / 2 },
          { year: 2035, classSize: to },
        ];
        const terms = { standard: {}, path: { primary: points } };
        const seats = Array.from({ length: 12 }, (_, i) => seatsIn({ stage: 'primary', ...words }, 2025 + i, terms));
        expect(seats.every((each, i) => i === 0 || each <= seats[i - 1]!)).toBe(true);
        expect(seats[0]).toBeLessThanOrEqual(seatsIn({ stage: 'primary', ...words }, 2025, { standard: {}, path: {} }));
      }),
    );
  });
});

describe('groups of a kindergarten', () => {
  it('shrink with the path in the proportion of their sizes: 25, 30, 35 become 20, 24, 28', () => {
    const terms: CapacityTerms = { standard: {}, path: { kindergarten: [{ year: 2030, classSize: 24 }] } };
    expect(gradeSizesIn({ stage: 'kindergarten' }, ['k1', 'k2', 'k3'], 2030, terms)).toEqual([20, 24, 28]);
    expect(gradeSizesIn({ stage: 'kindergarten', classSize: 20 }, ['k1', 'k2', 'k3'], 2030, terms)).toEqual([
      20, 20, 20,
    ]);
  });
});

describe('the legal maximum of a class', () => {
  it('is kept apart from the design size: 45 and 50 by design, 55 at most, since 56 is a large class', () => {
    const today: CapacityTerms = { standard: {}, path: {} };
    expect(classSizeIn({ stage: 'primary' }, 2026, today)).toBe(45);
    expect(classSizeIn({ stage: 'junior' }, 2026, today)).toBe(50);
    expect(legalClassSize('primary', 'g1')).toBe(55);
    expect(legalClassSize('junior', 'g7')).toBe(55);
  });

  it('of a kindergarten group is that of its age', () => {
    expect((['k1', 'k2', 'k3'] as const).map((grade) => legalClassSize('kindergarten', grade))).toEqual([25, 30, 35]);
  });

  it('holds for a school that plans with larger classes', () => {
    const today: CapacityTerms = { standard: {}, path: {} };
    expect(seatsIn({ stage: 'senior', rooms: 10, classSize: 60 }, 2026, today)).toBe(550);
  });
});
