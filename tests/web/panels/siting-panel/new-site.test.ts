import type { Position } from '@xuetu/geodata/model';
import { expect, test } from 'vitest';
import { newSite } from '../../../../web/src/panels/siting-panel/sites/new-site.ts';
import { aPlan } from '../../../support/a-plan.ts';

const plan = aPlan().withSite('东地块').build();
/** About 90 m by 111 m. */
const corners: Position[] = [
  [117, 36],
  [117.001, 36],
  [117.001, 36.001],
  [117, 36.001],
];
const fields = { name: '西地块', classes: { primary: '24，36', junior: '' }, landCostWan: 1200, year: 2027 };

test('a drawn site has its area, a point inside, and every size that was typed', () => {
  const site = newSite(plan, corners, fields);
  expect(site).toMatchObject({
    id: 'drawn-1',
    name: '西地块',
    availableFrom: 2027,
    landCostWan: 1200,
    options: [
      { stage: 'primary', classes: 24 },
      { stage: 'primary', classes: 36 },
    ],
  });
  if (typeof site === 'string') throw new Error(site);
  expect(site.areaM2).toBeGreaterThan(9900);
  expect(site.areaM2).toBeLessThan(10_100);
  expect(site.point[0]).toBeGreaterThan(117);
  expect(site.point[0]).toBeLessThan(117.001);
});

test('what is missing or wrong is said before anything is saved', () => {
  expect(newSite(plan, corners, { ...fields, name: ' ' })).toBe('siteProblemName');
  expect(newSite(plan, corners, { ...fields, name: '东地块' })).toBe('siteProblemNameTaken');
  expect(newSite(plan, corners, { ...fields, classes: {} })).toBe('siteProblemOptions');
  expect(newSite(plan, corners, { ...fields, classes: { primary: '0' } })).toBe('siteProblemOptions');
  expect(newSite(plan, corners, { ...fields, classes: { primary: '二十四' } })).toBe('siteProblemOptions');
  expect(newSite(plan, corners, { ...fields, year: Number.NaN })).toBe('siteProblemYear');
  expect(newSite(plan, corners, { ...fields, year: 1999 })).toBe('siteProblemYear');
});

test('an outline that crosses itself or holds next to nothing is refused', () => {
  const bowTie = [corners[0]!, corners[2]!, corners[1]!, corners[3]!];
  expect(newSite(plan, bowTie, fields)).toBe('siteProblemCrossing');
  const tiny: Position[] = [
    [117, 36],
    [117.00001, 36],
    [117, 36.00001],
  ];
  expect(newSite(plan, tiny, fields)).toBe('siteProblemTiny');
  expect(newSite(plan, corners.slice(0, 2), fields)).toBe('siteProblemCorners');
});
