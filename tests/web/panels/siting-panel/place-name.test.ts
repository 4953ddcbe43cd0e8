import { expect, test } from 'vitest';
import { placeName } from '../../../../web/src/panels/siting-panel/answer/place-name.ts';
import { aPlan } from '../../../support/a-plan.ts';

test('a school goes by its English name in English where it has one, a site by its own', () => {
  const [school] = aPlan().withSchool('文汇中学', {}).build().schools;
  const schools = [{ ...school!, nameEn: 'Wenhui School' }];
  const named = { name: '文汇中学', schoolId: school!.id };
  expect(placeName('en', schools, named)).toBe('Wenhui School');
  expect(placeName('zh', schools, named)).toBe('文汇中学');
  expect(placeName('en', [school!], named)).toBe('文汇中学');
  expect(placeName('en', schools, { name: '东地块' })).toBe('东地块');
});
