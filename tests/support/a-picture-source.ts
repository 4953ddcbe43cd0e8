import type { PictureSource } from '@xuetu/geodata/dossier';
import type { Plan } from '@xuetu/geodata/model';
import { findingsOf, packsOf } from '@xuetu/geodata/rules';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { aPlan } from './a-plan.ts';

const grades = (each: number) => ({ g1: each, g2: each, g3: each, g4: each, g5: each, g6: each });
const ages = (each: number) => Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, each]));

/**
 * Two plans of a small district, 18 km wide: 东小 has 300 pupils on 200 seats, 西小 60 on 300. In the plan now the compound 界上
 * goes to 西小, and the hamlet 小村 with two or three pupils to a new school on the site 地块甲. Every school's name can be told.
 */
export function aPictureSource({ east = '东小', west = '西小' } = {}): PictureSource {
  const base = builder(east, west).build();
  const now = builder(east, west)
    .withSchool('新小', { at: [116.96, 36.04], seats: 540, openFrom: 2026 })
    .withAssignment('界上', '西小', { fromYear: 2026 })
    .withAssignment('小村', '新小', { fromYear: 2026 })
    .build();
  return { before: sideOf(base, base), now: sideOf(base, now) };
}

function builder(east: string, west: string) {
  return aPlan({ name: { zh: '测试区', en: 'Test district' } })
    .withSchool('东小', { name: east, at: [117.05, 36], seats: 200, pupils: grades(50) })
    .withSchool('西小', { name: west, at: [116.95, 36], seats: 300, pupils: grades(10) })
    .withCompound('东一', { at: [117.05, 36.02], children: ages(20), areaId: '城' })
    .withCompound('界上', { at: [117.01, 36], children: ages(4), areaId: '城' })
    .withCompound('小村', { at: [117.02, 36.04], children: ages(0.2), areaId: '城' })
    .withCompound('西一', { at: [116.95, 36.02], children: ages(10), areaId: '城' })
    .withCatchment('东小', { id: 'east', box: [117, 35.9, 117.1, 36.1] })
    .withCatchment('西小', { id: 'west', box: [116.9, 35.9, 117, 36.1] })
    .withSite('地块甲', { at: [116.96, 36.04] })
    .withStreet('大道', { name: '大道', class: 'arterial' })
    .withLandscape('界', { name: '测试区' })
    .withLandscape('湖', { kind: 'water', name: '大湖', shape: { type: 'Point', coordinates: [117, 35.95] } })
    .withBirths('城', Object.fromEntries(Array.from({ length: 16 }, (_, at) => [2010 + at, 35])))
    .withAssumptions({ detourFactor: 1 });
}

function sideOf(base: Plan, plan: Plan): PictureSource['now'] {
  const results = simulatePlan(base, plan);
  return { plan, results, findings: findingsOf(plan, results, packsOf(plan)) };
}
