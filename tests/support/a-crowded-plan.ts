import type { Plan } from '@xuetu/geodata/model';
import { aPlan } from './a-plan.ts';

/**
 * A district of two primary schools with numbers to check in the head: 凯瑞小学 has 300 pupils on 240 seats,
 * 乡村小学 60 pupils on 240 seats; every catchment is one half of the district.
 */
export function aCrowdedPlan(id = 'test'): Plan {
  return aPlan({ id })
    .withSchool('凯瑞小学', {
      at: [116.95, 36],
      seats: 240,
      classes: 6,
      pupils: { g1: 50, g2: 50, g3: 50, g4: 50, g5: 50, g6: 50 },
    })
    .withSchool('乡村小学', {
      at: [117.05, 36],
      seats: 240,
      classes: 6,
      pupils: { g1: 10, g2: 10, g3: 10, g4: 10, g5: 10, g6: 10 },
    })
    .withCompound('凯瑞花园', {
      at: [116.95, 36.01],
      households: 1000,
      areaId: '城区',
      children: { 3: 50, 4: 50, 5: 50, 6: 50, 7: 50, 8: 50, 9: 50, 10: 50, 11: 50 },
    })
    .withCompound('=乡村里', {
      at: [117.05, 36.01],
      households: 200,
      areaId: '乡村',
      children: { 3: 10, 4: 10, 5: 10, 6: 10, 7: 10, 8: 10, 9: 10, 10: 10, 11: 10 },
    })
    .withCatchment('凯瑞小学', { box: [116.9, 35.9, 117, 36.1] })
    .withCatchment('乡村小学', { box: [117, 35.9, 117.1, 36.1] })
    .withBirths('城区', everyYear(50))
    .withBirths('乡村', everyYear(10))
    .withSite('东地块', { at: [116.96, 36.02], landCostWan: 500 })
    .withStreet('人民路')
    .withLandscape('边界')
    .build();
}

function everyYear(count: number): Record<number, number> {
  return Object.fromEntries(Array.from({ length: 14 }, (_, at) => [2012 + at, count]));
}
