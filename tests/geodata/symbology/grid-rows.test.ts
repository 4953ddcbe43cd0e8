import { gridRows } from '@xuetu/geodata/symbology';
import { expect, test } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';
import { someFigures } from '../../support/some-figures.ts';

const grades = (count: number) => Object.fromEntries([1, 2, 3, 4, 5, 6].map((grade) => [`g${grade}`, count]));

test('the grid lists the schools of a stage, the fullest first, with the class of every year and a sign beside the colour', () => {
  const plan = aPlan()
    .withSchool('空校', { seats: 600, pupils: grades(50) })
    .withSchool('满校', { seats: 250, pupils: grades(50) })
    .withSchool('紧校', { seats: 320, pupils: grades(50) })
    .withSchool('新校', { seats: 300, openFrom: 2030 })
    .withSchool('初中', { stage: 'junior', seats: 300, pupils: { g7: 90 } })
    .build();
  const rows = gridRows(someFigures(plan, 'primary').simulated, 'primary');
  expect(rows.map(({ school }) => school.name)).toEqual(['满校', '紧校', '空校', '新校']);
  const first = rows.map(({ cells }) => cells[0]!);
  expect(first.map(({ use }) => use && Math.round(use * 100))).toEqual([120, 94, 50, undefined]);
  expect(first.map(({ mark }) => mark)).toEqual(['▲▲', '◆', '', '']);
  expect(first.map(({ pressure }) => pressure?.key)).toEqual(['far', 'early', 'room', undefined]);
});

test('a school with too large a class is framed in the years in which it has one', () => {
  const plan = aPlan()
    .withSchool('大班', { rooms: 2, classes: 2, pupils: { g1: 70, g2: 40 } })
    .build();
  const [row] = gridRows(someFigures(plan, 'primary').simulated, 'primary');
  expect(row!.cells[0]!.isBroken).toBe(true);
});
