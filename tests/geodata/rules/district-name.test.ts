import { findingsOf, packsOf } from '@xuetu/geodata/rules';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

it.each([
  [true, '海岱新区 (示范数据)', '海岱新区 2025年 '],
  [true, '海岱新区（示范数据）', '海岱新区 2025年 '],
  [false, '高新区（东区）', '高新区（东区） 2025年 '],
])('sentences on a district leave out the remark on made-up data (made up: %s, %s)', (synthetic, zh, start) => {
  const crowded = aPlan({ rulePackIds: ['cn-national'], name: { zh, en: zh }, synthetic })
    .withSchool('凯瑞小学', { classSize: 70, classes: 1, rooms: 1, pupils: { g1: 70 } })
    .build();
  const results = simulatePlan(crowded, crowded);
  const found = findingsOf(crowded, results, packsOf(crowded));
  const share = found.find((each) => each.rule === 'very-large-class-share');
  expect(share?.sentence.zh.startsWith(start)).toBe(true);
});
