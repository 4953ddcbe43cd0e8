import { expect, test } from 'vitest';
import { birthsShare } from '../../../../web/src/panels/siting-panel/goal/births-share.ts';
import { goalSummary, moreConditions } from '../../../../web/src/panels/siting-panel/goal/goal-summary.ts';
import { patternText } from '../../../../web/src/panels/siting-panel/goal/pattern-text.ts';
import { placeIn, placeOptions } from '../../../../web/src/panels/siting-panel/goal/place-options.ts';
import { withWeight } from '../../../../web/src/panels/siting-panel/goal/weight-list.ts';
import { limitOfEach, sameEachYear, withYear } from '../../../../web/src/panels/siting-panel/goal/year-budget.ts';
import { sitingWordsOf } from '../../../../web/src/words/use-siting-words.ts';
import { aPlan } from '../../../support/a-plan.ts';

const words = sitingWordsOf('zh');
const plan = aPlan().withSchool('甲').withSite('东地块').withCompound('锦绣家园').build();

test('budgets by year stay in the order of the years, and a cleared year is free again', () => {
  const two = withYear(withYear(undefined, 2030, 300), 2028, 200);
  expect(two.map((each) => each.year)).toEqual([2028, 2030]);
  expect(withYear(two, 2030, undefined)).toEqual([{ year: 2028, wan: 200 }]);
});

test('one amount for each year is known again, until a year differs', () => {
  const years = [2027, 2028];
  const same = sameEachYear(years, 500);
  expect(limitOfEach(years, same)).toBe(500);
  expect(limitOfEach(years, withYear(same, 2028, 100))).toBeUndefined();
  expect(limitOfEach(years, undefined)).toBeUndefined();
  expect(sameEachYear(years, undefined)).toBeUndefined();
});

test('a weight back at its standard is no longer said', () => {
  const once = withWeight(undefined, 'movingWanPerPupil', 5, 2);
  expect(once).toEqual({ movingWanPerPupil: 5 });
  expect(withWeight(once, 'movingWanPerPupil', 2, 2)).toBeUndefined();
  expect(withWeight({ ...once, walkingWanPerPupilKmYear: 1 }, 'movingWanPerPupil', null, 2)).toEqual({
    walkingWanPerPupilKmYear: 1,
  });
});

test('a goal is said in short words, without what is as usual', () => {
  expect(goalSummary(words, {})).toEqual(['全部学段']);
  const goal = {
    stage: 'junior' as const,
    budgetWan: 20_000,
    weights: { movingWanPerPupil: 10 },
    kinds: ['build' as const, 'extend' as const],
    required: [{ siteId: '东地块' }],
    lock: { schoolIds: ['甲'], compoundIds: ['锦绣家园'] },
  };
  expect(goalSummary(words, goal)).toEqual([
    '初中',
    '投资不超过 20,000 万元',
    '少换校',
    '只用新建、扩建',
    '必须用 1 处',
    '2 处划片不动',
  ]);
  expect(moreConditions(goal)).toBe(4);
});

test('a required place is said by its name, a fixed action with its size and year', () => {
  expect(patternText(words, plan, { siteId: '东地块' })).toBe('东地块');
  const exact = { siteId: '东地块', kind: 'build' as const, stage: 'primary' as const, year: 2028, classes: 24 };
  expect(patternText(words, plan, exact)).toBe('东地块：新建 小学 24 个班 2028年');
  expect(patternText(words, plan, { siteId: 'gone' })).toBe('gone');
});

test('places are chosen by name and known again, whatever is in their id', () => {
  expect(placeOptions(plan, 'school', 'zh')).toEqual([{ value: 'school:甲', label: '甲' }]);
  expect(placeIn('site:a:b')).toEqual({ kind: 'site', id: 'a:b' });
});

test('shares of births views are of all that are weighed', () => {
  expect(birthsShare({ low: 1, high: 3 }, 'high')).toBe(0.75);
  expect(birthsShare({ low: 0 }, 'low')).toBe(0);
  expect(birthsShare(undefined, 'low')).toBe(0);
});
