import { packsOf, RULE_PACKS, schoolSizeLimitsOf } from '@xuetu/geodata/rules';
import { expect, test } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const NATIONAL = RULE_PACKS['cn-national']!;

test('the largest school that the national rules allow has 360, 2,000, 2,500 or 3,000 pupils', () => {
  const { kindergarten, singleStage, multiStage, senior } = schoolSizeLimitsOf([NATIONAL]);
  expect([kindergarten, singleStage, multiStage, senior].map(({ pupils }) => pupils)).toEqual([360, 2000, 2500, 3000]);
  expect(singleStage).toMatchObject({ mark: 'M', document: { zh: expect.stringContaining('教督〔2017〕6号') } });
});

test('a district may allow 1,800 where the nation allows 2,000', () => {
  const rule = NATIONAL.rules.find(({ id }) => id === 'large-school-single-stage')!;
  const rules = [{ ...rule, value: 1800, document: { zh: '本地办法', en: 'local measure' }, documentNo: undefined }];
  const plan = aPlan({ rulePackIds: ['cn-national'], rules }).build();
  const { singleStage, multiStage } = schoolSizeLimitsOf(packsOf(plan));
  expect(singleStage).toMatchObject({ pupils: 1800, document: { zh: '本地办法' } });
  expect(multiStage.pupils).toBe(2500);
});

test('no school is too large where no rule of the district says so', () => {
  const limits = schoolSizeLimitsOf(packsOf(aPlan({ rulePackIds: [] }).build()));
  expect(Object.values(limits).map(({ pupils }) => pupils)).toEqual([Infinity, Infinity, Infinity, Infinity]);
});
