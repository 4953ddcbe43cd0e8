import { lettersOf } from '@xuetu/geodata/dossier';
import { distanceMetres } from '@xuetu/geodata/geometry';
import { extendSchool, openSchool } from '@xuetu/geodata/scenario';
import { numbersAt } from '@xuetu/geodata/simulation';
import { expect, test } from 'vitest';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';
import { aDossierSource } from '../../support/a-dossier-source.ts';
import { done } from '../../support/two-schools.ts';

const base = aCrowdedDistrict();
const opening = done(
  openSchool(base, {
    where: { siteId: '中地块' },
    name: '中小学',
    year: 2028,
    offers: [{ stage: 'primary', classes: 12 }],
  }),
);
const [school] = opening.putSchools!;
const moved = (compoundId: string, schoolId: string, fromYear: number) => ({
  compoundId,
  stage: 'primary' as const,
  schools: [{ schoolId, share: 1 }],
  fromYear,
});

test('each compound that changes school has a letter with year, schools, walks and the reason', () => {
  const edits = [
    opening,
    { label: '调整', putAssignments: [moved('西三', school!.id, 2028), moved('西四', '东小学', 2027)] },
  ];
  const source = aDossierSource(base, edits, { locale: 'zh' });
  const short = Math.round(numbersAt(source.before.results, '西小学', 'primary', 2027)!.enrolment - 810);
  expect(lettersOf(source)).toEqual([
    expect.objectContaining({
      compound: '西三',
      stage: '小学',
      year: 2028,
      from: '西小学',
      to: '中小学',
      reason: '中小学建成启用，就近接收学生。',
    }),
    expect.objectContaining({
      compound: '西四',
      year: 2027,
      from: '西小学',
      to: '东小学',
      metresBefore: expect.any(Number),
      metresAfter: expect.any(Number),
      reason: `若不调整，西小学 2027年预计缺 ${short} 个学位。`,
    }),
  ]);
  const [first] = lettersOf(source);
  const [home, school_] = [
    base.compounds.find(({ id }) => id === '西三')!,
    source.now.plan.schools.find(({ id }) => id === school!.id)!,
  ];
  expect(first!.metresAfter).toBe(
    Math.round(distanceMetres(home.point, school_.location) * base.assumptions.detourFactor),
  );
});

test('nobody is written to where nobody moves', () => {
  const edit = done(extendSchool(base, { schoolId: '西小学', stage: 'primary', year: 2027, classes: 6 }));
  expect(lettersOf(aDossierSource(base, [edit]))).toEqual([]);
});

test('who stays at the school before is told how long', () => {
  const staying = {
    label: '逐年过渡',
    putStays: [
      {
        compoundId: '西四',
        stage: 'primary' as const,
        schools: [{ schoolId: '西小学', share: 1 }],
        until: 2028,
        ends: 'by-grade' as const,
      },
    ],
  };
  const edits = [{ label: '调整', putAssignments: [moved('西四', '东小学', 2027)] }, staying];
  const [letter] = lettersOf(aDossierSource(base, edits, { locale: 'zh' }));
  expect(letter!.transition).toBe('2028年秋季及以后入学的新生到新学校；此前入学的在读学生留在原学校，直到本学段毕业。');
});

test('nobody is written to where the same schools only share the compound otherwise', () => {
  const shared = (west: number) => ({
    compoundId: '西四',
    stage: 'primary' as const,
    schools: [
      { schoolId: '西小学', share: west },
      { schoolId: '东小学', share: 1 - west },
    ],
    fromYear: 2026,
  });
  const sharing = { ...base, assignments: [shared(0.6)] };
  const edit = { label: '调整比例', putAssignments: [shared(0.5)] };
  expect(lettersOf(aDossierSource(sharing, [edit]))).toEqual([]);
});

test('a new school that is farther than the old one takes nobody because it is near', () => {
  const far = done(
    openSchool(base, {
      where: { at: [117 + 4 / 90, 36] },
      name: '远小学',
      year: 2028,
      offers: [{ stage: 'primary', classes: 12 }],
    }),
  );
  const edits = [far, { label: '调整', putAssignments: [moved('西三', far.putSchools![0]!.id, 2028)] }];
  const source = aDossierSource(base, edits, { locale: 'zh' });
  const [letter] = lettersOf(source);
  expect(letter!.metresAfter).toBeGreaterThan(letter!.metresBefore!);
  expect(letter!.reason).toMatch(/^远小学建成启用，接收部分学生。若不调整，西小学 2028年预计缺 \d+ 个学位。$/);
});

test('a compound has a letter for each of its changes, from the school that it had until then', () => {
  const later = done(
    openSchool(base, {
      where: { siteId: '中地块' },
      name: '中小学',
      year: 2030,
      offers: [{ stage: 'primary', classes: 12 }],
    }),
  );
  const [next] = later.putSchools!;
  const edits = [
    later,
    { label: '先东后中', putAssignments: [moved('西四', '东小学', 2027), moved('西四', next!.id, 2030)] },
  ];
  const letters = lettersOf(aDossierSource(base, edits, { locale: 'zh' }));
  expect(letters.map(({ year, from, to }) => [year, from, to])).toEqual([
    [2027, '西小学', '东小学'],
    [2030, '东小学', '中小学'],
  ]);
});

test('a change between two schools of one name is a change', () => {
  const named = {
    ...base,
    schools: base.schools.map((each) => (each.id === '东小学' ? { ...each, name: '西小学' } : each)),
  };
  const edit = { label: '调整', putAssignments: [moved('西四', '东小学', 2027)] };
  const [letter, ...others] = lettersOf(aDossierSource(named, [edit], { locale: 'zh' }));
  expect([letter!.year, letter!.from, letter!.to]).toEqual([2027, '西小学', '西小学']);
  expect(others).toEqual([]);
});
