import { expect, test } from 'vitest';
import { previewSource } from '../../../web/src/map/sources/preview-source.ts';
import { aPlan } from '../../support/a-plan.ts';
import { anAction, anAnswer } from '../../support/an-answer.ts';

const plan = aPlan()
  .withSchool('甲', { at: [117, 36] })
  .withSite('东地块', { at: [117.02, 36] })
  .withCompound('锦绣家园', { at: [117.01, 36] })
  .build();
const school = { ...plan.schools[0]!, id: 'new', location: [117.02, 36] as [number, number] };
const answer = anAnswer({
  actions: [
    anAction(),
    anAction({ stage: 'junior', year: 2030, classes: 12 }),
    anAction({ kind: 'extend', siteId: undefined, schoolId: '甲', year: 2027, classes: 6 }),
  ],
  edits: [
    {
      label: '方案',
      putSchools: [school],
      putAssignments: [
        { compoundId: '锦绣家园', stage: 'primary', schools: [{ schoolId: 'new', share: 1 }], fromYear: 2028 },
        { compoundId: '锦绣家园', stage: 'junior', schools: [{ schoolId: '甲', share: 1 }], fromYear: 2028 },
      ],
    },
  ],
});
const shown = { simulated: { plan }, preview: answer, stage: 'primary' as const, locale: 'zh' as const };

test('each place of an alternative is marked once, with what is done there and when', () => {
  const marks = previewSource(shown).features.filter((each) => each.geometry.type === 'Point');
  expect(marks.map(({ properties }) => [properties.mark, properties.year, properties.label])).toEqual([
    ['建', 2028, '新建 小学 24 个班 · 2028年\n新建 初中 12 个班 · 2030年'],
    ['扩', 2027, '扩建 小学 6 个班 · 2027年'],
  ]);
});

test('lines lead from compounds to the new school of the stage shown', () => {
  const lines = previewSource(shown).features.filter((each) => each.geometry.type === 'LineString');
  expect(lines.map((each) => each.geometry.coordinates)).toEqual([
    [
      [117.01, 36],
      [117.02, 36],
    ],
  ]);
});

test('without an alternative there is nothing to preview', () => {
  expect(previewSource({ ...shown, preview: undefined }).features).toEqual([]);
});
