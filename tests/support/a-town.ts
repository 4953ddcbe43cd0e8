import { FIVE_FOUR, type Plan, type Position } from '@xuetu/geodata/model';
import { aPlan } from './a-plan.ts';

const BIRTHS = { 2016: 90, 2017: 84, 2018: 76, 2019: 70, 2020: 61, 2021: 55, 2022: 50, 2023: 41, 2024: 44 };
const grades = (from: number, to: number, pupils: number) =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, i) => [`g${from + i}`, pupils + 3 * i]));

/** Where the compounds of the town stand: three by three, in the west and the east of it. */
export const TOWN_POINTS: readonly Position[] = Array.from({ length: 9 }, (_, i) => [
  116.92 + (i % 3) * 0.06,
  35.94 + Math.floor(i / 3) * 0.05,
]);

/**
 * A small town with everything that can move pupils: catchments of one school and of two, 六三 beside 五四, a nine-year school, a junior
 * school that opens later, senior schools by choice, boarders, registers, housing to come and to be pulled down.
 */
export function aTown(): Plan {
  const plan = aPlan()
    .withSchool('东小', { rooms: 18, at: [117.05, 36], pupils: grades(1, 6, 88) })
    .withSchool('西小', { rooms: 12, at: [116.95, 36], system: FIVE_FOUR.id, pupils: grades(1, 5, 70) })
    .withSchool('西二小', { seats: 300, at: [116.94, 35.97], system: FIVE_FOUR.id, pupils: grades(1, 5, 31) })
    .withSchool('九年', {
      at: [117, 35.95],
      stages: [
        { stage: 'primary', rooms: 12 },
        { stage: 'junior', rooms: 9 },
      ],
      sharedRooms: { rooms: 3, stages: ['primary', 'junior'] },
      pupils: grades(1, 9, 40),
    })
    .withSchool('初中', { stage: 'junior', rooms: 15, at: [117.03, 36.02], pupils: grades(6, 9, 120) })
    .withSchool('新初中', { stage: 'junior', rooms: 12, at: [116.96, 36.02], openFrom: 2028 })
    .withSchool('高中', { stage: 'senior', seats: 400, pupils: grades(10, 12, 150), selective: true })
    .withSchool('二高', { stage: 'senior', seats: 300, pupils: grades(10, 12, 60), selective: true })
    .withCatchment('东小', { id: 'p-east', box: [117, 35.9, 117.1, 36.1] })
    .withCatchment(['西小', '西二小'], { id: 'p-west', box: [116.9, 35.96, 117, 36.1] })
    .withCatchment('九年', { id: 'p-south', box: [116.9, 35.9, 117, 35.96] })
    .withCatchment(['初中', '新初中'], { id: 'j-north', stage: 'junior', box: [116.9, 35.96, 117.1, 36.1] })
    .withCatchment('九年', { id: 'j-south', stage: 'junior', box: [116.9, 35.9, 117.1, 35.96] })
    .withBirths('镇', BIRTHS);
  for (const [i, at] of TOWN_POINTS.entries()) {
    plan.withCompound(`小区${i}`, {
      at,
      areaId: '镇',
      households: 200 + 35 * i,
      ...(i % 3 === 0 ? {} : { children: Object.fromEntries(Array.from({ length: 15 }, (_, age) => [age, 9 + i])) }),
      phases: i % 4 === 1 ? [{ year: 2027, households: 150 }] : i === 8 ? [{ year: 2029, households: -200 }] : [],
    });
  }
  return plan.withAssignment('小区4', ['东小', '西小']).withAssignment('小区7', '初中', { stage: 'junior' }).build();
}
