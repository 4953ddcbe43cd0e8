import type { Finding } from '@xuetu/geodata/rules';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { expect, test } from 'vitest';
import { adviceFor } from '../../../web/src/panels/failure-notice/advice-for.ts';
import { findingsOfDistrict } from '../../../web/src/panels/inspector/findings-of-district.ts';
import { findingGroups } from '../../../web/src/panels/left-panel/finding-groups.ts';
import { schoolLines, sortedLines } from '../../../web/src/panels/left-panel/school-list.ts';
import { shortageByYear, stageTotals } from '../../../web/src/panels/shared/stage-totals.ts';
import { nextIndex } from '../../../web/src/panels/shared/virtual-list.tsx';
import { plainName } from '../../../web/src/panels/top-bar/plain-name.ts';
import { shortageArea } from '../../../web/src/panels/year-bar/shortage-area.ts';
import { aPlan } from '../../support/a-plan.ts';

const FULL = { g1: 50, g2: 50, g3: 50, g4: 50, g5: 50, g6: 50 };

function twoSchools() {
  return aPlan()
    .withSchool('甲小学', { seats: 270, pupils: FULL })
    .withSchool('乙小学', { seats: 400, pupils: FULL })
    .withSchool('丙小学', { pupilsByStage: { primary: 120 } })
    .build();
}

test('spare seats of one school do not hide the shortage of another', () => {
  const plan = twoSchools();
  const totals = stageTotals(simulatePlan(plan, plan), 'primary', 2025);
  expect(totals.short).toBe(30);
  expect(totals.overCapacity).toBe(1);
  expect(totals.seats).toBe(670);
});

test('a stage without any seats known has no shortage number, rather than none short', () => {
  const plan = aPlan()
    .withSchool('丙小学', { pupilsByStage: { primary: 120 } })
    .build();
  const results = simulatePlan(plan, plan);
  expect(stageTotals(results, 'primary', 2025).short).toBeNaN();
  expect(stageTotals(results, 'senior', 2025).short).toBeNaN();
  expect(shortageByYear(results, 'primary').every((each) => Number.isNaN(each.short))).toBe(true);
});

test('schools are sorted by use, and a school without the number comes last either way', () => {
  const plan = twoSchools();
  const lines = schoolLines(plan, simulatePlan(plan, plan), 'primary', 2025, 'zh');
  const names = (down: boolean) => sortedLines(lines, '', { column: 'utilisation', down }).map((line) => line.name);
  expect(names(true)).toEqual(['甲小学', '乙小学', '丙小学']);
  expect(names(false)).toEqual(['乙小学', '甲小学', '丙小学']);
  expect(sortedLines(lines, '乙', { column: 'name', down: false }).map((line) => line.name)).toEqual(['乙小学']);
});

test('findings are grouped by rule, the worst rule first', () => {
  const finding = (rule: string, severity: Finding['severity']) =>
    ({ rule, severity, stage: 'primary', ruleName: { zh: rule, en: rule } }) as Finding;
  const groups = findingGroups([
    finding('early', 'warning'),
    finding('early', 'warning'),
    finding('seats', 'over'),
    finding('large', 'severe'),
    finding('early', 'over'),
  ]);
  expect(groups.map((group) => [group.rule, group.severity, group.findings.length])).toEqual([
    ['large', 'severe', 1],
    ['early', 'over', 3],
    ['seats', 'over', 1],
  ]);
});

test('two rules of one name are told apart by their stages', () => {
  const finding = (rule: string, stage: Finding['stage']) =>
    ({ rule, stage, severity: 'warning', ruleName: { zh: '超标准班额', en: 'Class above standard' } }) as Finding;
  const groups = findingGroups([finding('a', 'primary'), finding('b', 'senior'), finding('b', 'junior')]);
  expect(groups.map((group) => [group.rule, group.stages])).toEqual([
    ['b', ['junior', 'senior']],
    ['a', ['primary']],
  ]);
});

test('two rules of one name and stage are told apart by their limits', () => {
  const finding = (rule: string, limit: number) =>
    ({ rule, limit, stage: 'kindergarten', severity: 'warning', ruleName: { zh: '超标准班额', en: '' } }) as Finding;
  const groups = findingGroups([finding('k1', 25), finding('k1', 25), finding('k3', 35)]);
  expect(groups.map((group) => [group.rule, group.stages, group.limit])).toEqual([
    ['k1', ['kindergarten'], 25],
    ['k3', ['kindergarten'], 35],
  ]);
});

test('arrow keys stay within a list', () => {
  expect(nextIndex('ArrowDown', -1, 3, 10)).toBe(0);
  expect(nextIndex('ArrowDown', 2, 3, 10)).toBe(2);
  expect(nextIndex('PageUp', 2, 3, 10)).toBe(0);
  expect(nextIndex('End', 0, 3, 10)).toBe(2);
  expect(nextIndex('a', 0, 3, 10)).toBeNull();
  expect(nextIndex('ArrowDown', 0, 0, 10)).toBeNull();
});

test('the shortage area puts its first and last year under the ends of the slider', () => {
  const { points, area } = shortageArea([0, 100, 50, 0], 300, 20);
  expect(points).toEqual([
    { x: 0, y: 20 },
    { x: 100, y: 0 },
    { x: 200, y: 10 },
    { x: 300, y: 20 },
  ]);
  expect(area).toMatch(/^M0 20.*Z$/);
});

test('years that were not computed are left out of the shortage area, not drawn as none short', () => {
  const { points, line } = shortageArea([80, Number.NaN, Number.NaN], 300, 20);
  expect(points).toEqual([{ x: 0, y: 0 }, undefined, undefined]);
  expect(line).toBe('M0 0');
});

test('two shortage outlines on one scale can be compared', () => {
  expect(shortageArea([50, 0], 300, 20, 100).points[0]).toEqual({ x: 0, y: 10 });
});

test('the remark that data is made up is said once, beside the name', () => {
  expect(plainName('海岱新区 (示范数据)')).toBe('海岱新区');
  expect(plainName('海岱新区（示范数据）')).toBe('海岱新区');
  expect(plainName('Haidai New Area (demonstration data)')).toBe('Haidai New Area');
  expect(plainName('泗水县')).toBe('泗水县');
});

test('a failure says what to do, once', () => {
  expect(adviceFor('version-conflict')).toBe('failureConflict');
  expect(adviceFor('unreachable')).toBeUndefined();
  expect(adviceFor('unknown-scenario')).toBe('failureNotFound');
  expect(adviceFor('too-many-jobs')).toBe('failureBusy');
  expect(adviceFor('internal')).toBe('failureOther');
});

test('the card of the district tells what its schools break together in the stage and year shown, worst first', () => {
  const finding = (rule: string, kind: Finding['subject']['kind'], year: number, severity: Finding['severity']) =>
    ({ rule, subject: { kind, id: 'x', name: '' }, year, severity, stage: 'primary' }) as Finding;
  const found = findingsOfDistrict(
    [
      finding('variation', 'district', 2026, 'warning'),
      finding('large-class-share', 'district', 2026, 'over'),
      finding('large-class-share', 'district', 2027, 'over'),
      finding('large-class', 'school', 2026, 'severe'),
    ],
    'primary',
    2026,
  );
  expect(found.map((each) => each.rule)).toEqual(['large-class-share', 'variation']);
  expect(findingsOfDistrict(found, 'junior', 2026)).toEqual([]);
});
