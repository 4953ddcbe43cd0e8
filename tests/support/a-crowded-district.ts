import type { Plan, Position } from '@xuetu/geodata/model';
import { aPlan } from './a-plan.ts';

/** What may be changed of the crowded district. */
export interface CrowdedWords {
  sites?: boolean;
  maxClasses?: number;
  /** Children of each age in a compound of the full school; 45 in four compounds make 180 a grade. */
  childrenPerAge?: number;
  /** Classes of the east school; 12 leave 300 seats free, 6 leave 30. */
  eastClasses?: number;
}

const at = (eastKm: number, northKm = 0): Position => [117 + eastKm / 90, 36 + northKm / 111];

/**
 * A town with a full school in the west, a half-empty one 3 km to the east and a site between them. Children of the four
 * western compounds outgrow the west school's 18 classes (810 seats) when births stay as they are.
 */
export function aCrowdedDistrict({
  sites = true,
  maxClasses = 24,
  childrenPerAge = 45,
  eastClasses = 12,
}: CrowdedWords = {}): Plan {
  const ages = Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, childrenPerAge]));
  const few = Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, 20]));
  const pupils = (each: number) => ({ g1: each, g2: each, g3: each, g4: each, g5: each, g6: each });
  const plan = aPlan()
    .withSchool('西小学', { at: at(0), classes: 18, rooms: 18, maxClasses, pupils: pupils(childrenPerAge * 4) })
    .withSchool('东小学', {
      at: at(3),
      classes: eastClasses,
      rooms: eastClasses,
      maxClasses: eastClasses,
      pupils: pupils(40),
    })
    .withCompound('西一', { at: at(-0.4), children: ages, areaId: '镇' })
    .withCompound('西二', { at: at(0.2, 0.3), children: ages, areaId: '镇' })
    .withCompound('西三', { at: at(0.7), children: ages, areaId: '镇' })
    .withCompound('西四', { at: at(1.2, 0.2), children: ages, areaId: '镇' })
    .withCompound('东一', { at: at(2.8), children: few, areaId: '镇' })
    .withCompound('东二', { at: at(3.4), children: few, areaId: '镇' })
    .withBirths('镇', Object.fromEntries(Array.from({ length: 14 }, (_, i) => [2012 + i, 220])))
    .withCatchment('西小学', { box: [116.9, 35.9, 117.02, 36.1] })
    .withCatchment('东小学', { box: [117.02, 35.9, 117.1, 36.1] });
  if (sites)
    plan.withSite('中地块', {
      at: at(1.4),
      availableFrom: 2028,
      landCostWan: 500,
      options: [12, 18, 24, 48].map((classes) => ({ stage: 'primary' as const, classes })),
    });
  return plan.build();
}
