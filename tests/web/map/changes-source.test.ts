import { comparisonOf } from '@xuetu/geodata/compare';
import { applyEdit } from '@xuetu/geodata/scenario';
import { expect, test } from 'vitest';
import { changesSource } from '../../../web/src/map/sources/changes-source.ts';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { aView, simulated } from '../../support/a-view.ts';

const plan = aCrowdedPlan();
const changed = applyEdit(plan, {
  label: '扩建并划给',
  putSchools: [{ ...plan.schools.find(({ id }) => id === '乡村小学')!, closedFrom: 2027 }],
  putAssignments: [
    { compoundId: '=乡村里', stage: 'primary', fromYear: 2027, schools: [{ schoolId: '凯瑞小学', share: 1 }] },
  ],
  putCatchments: [{ ...plan.catchments[0]!, schoolIds: ['凯瑞小学', '乡村小学'] }],
});
const base = simulated(plan);
const after = simulated(changed);
const changes = comparisonOf(plan, base, after, 'primary', 2028);
const view = aView(plan, { simulated: after, base, changes, year: 2028 });

test('what two plans differ in is drawn: lines to the other school, schools with other seats, borders with other schools', () => {
  const features = changesSource(view).features;
  const line = features.find(({ properties }) => properties.id === '=乡村里/凯瑞小学');
  expect(line?.geometry).toEqual({
    type: 'LineString',
    coordinates: [
      [117.05, 36.01],
      [116.95, 36],
    ],
  });
  const marks = features.filter(({ geometry }) => geometry.type === 'Point');
  expect(marks.map(({ properties }) => [properties.schoolId, properties.mark, properties.label])).toEqual([
    ['乡村小学', '停', '0 个学位 (−240)'],
  ]);
  expect(features.filter(({ properties }) => properties.id.startsWith('border/')).length).toBe(1);
});

test('where nothing is compared nothing is drawn', () => {
  expect(changesSource({ ...view, changes: undefined }).features).toEqual([]);
});
