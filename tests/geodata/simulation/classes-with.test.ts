import { classesWith, numbersAt, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

/** Six grades of 40 pupils in classes of 45, and births that keep them. */
const ages = Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, 40])) as Record<number, number>;
const aTownWith = (rooms: number) =>
  aPlan()
    .withSchool('镇小', { rooms, classSize: 45, pupils: { g1: 40, g2: 40, g3: 40, g4: 40, g5: 40, g6: 40 } })
    .withCompound('山水居', { children: ages, areaId: '镇' })
    .withCatchment('镇小')
    .withBirths('镇', Object.fromEntries(Array.from({ length: 16 }, (_, at) => [2010 + at, 40])))
    .build();

function classesOf(rooms: number, more: number, year = 2027): number {
  const plan = aTownWith(rooms);
  return classesWith(plan, simulatePlan(plan, plan), { schoolId: '镇小', stage: 'primary', year }, more);
}

describe('the classes of a school with more pupils', () => {
  it('are those simulated where nobody comes', () => {
    const plan = aTownWith(18);
    const results = simulatePlan(plan, plan);
    for (const year of results.years) {
      expect(classesWith(plan, results, { schoolId: '镇小', stage: 'primary', year }, 0)).toBe(
        numbersAt(results, '镇小', 'primary', year)!.classes,
      );
    }
  });

  it('grow by one in every grade that comes to more than 45, and shrink again', () => {
    expect(classesOf(18, 0)).toBe(6);
    expect(classesOf(18, 5 * 6)).toBe(6);
    expect(classesOf(18, 6 * 6)).toBe(12);
    expect(classesOf(18, 51 * 6)).toBe(18);
  });

  it('are never more than there are rooms', () => {
    expect(classesOf(8, 6 * 6)).toBe(8);
  });

  it('are in the base year those counted, whoever comes', () => {
    expect(classesOf(18, 300, 2025)).toBe(classesOf(18, 0, 2025));
  });
});
