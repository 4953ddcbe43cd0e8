import { applyEdit, closeSchool, convertRooms, extendSchool, openSchool } from '@xuetu/geodata/scenario';
import { expect, test } from 'vitest';
import { actionsBetween } from '../../../geodata/src/dossier/planned-actions.ts';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';
import { aPlan } from '../../support/a-plan.ts';
import { done } from '../../support/two-schools.ts';

const base = aCrowdedDistrict();

test('an extension is told with its classes, seats and cost; a plan without changes does nothing', () => {
  const plan = applyEdit(
    base,
    done(extendSchool(base, { schoolId: '西小学', stage: 'primary', year: 2027, classes: 6 })),
  );
  expect(actionsBetween(base, base)).toEqual([]);
  expect(actionsBetween(base, plan)).toEqual([
    expect.objectContaining({
      kind: 'extend',
      schoolId: '西小学',
      year: 2027,
      classes: 6,
      seats: 270,
      costWan: 270 * 5.7,
    }),
  ]);
});

test('the land of a site is paid once, whatever stands on it', () => {
  const plan = applyEdit(
    base,
    done(
      openSchool(base, {
        where: { siteId: '中地块' },
        name: '中小学',
        year: 2028,
        offers: [{ stage: 'primary', classes: 12 }],
      }),
    ),
  );
  const school = plan.schools.find(({ name }) => name === '中小学')!;
  const both = {
    ...plan,
    schools: plan.schools.map((each) =>
      each === school
        ? { ...each, stages: [...each.stages, { stage: 'junior' as const, classes: 6, rooms: 6, maxClasses: 6 }] }
        : each,
    ),
  };
  const actions = actionsBetween(base, both);
  expect(actions.map(({ kind, stage, year }) => [kind, stage, year])).toEqual([
    ['build', 'primary', 2028],
    ['build', 'junior', 2028],
  ]);
  expect(actions.map(({ costWan }) => costWan)).toEqual([540 * 8.1 + 500, 300 * 8.6]);
});

test('a closed school loses its seats, and rooms that change stage are no extension', () => {
  const nineYear = aPlan()
    .withSchool('学校', {
      stages: [
        { stage: 'primary', classes: 12, rooms: 12 },
        { stage: 'junior', classes: 6, rooms: 6 },
      ],
      pupils: { g1: 40 },
    })
    .withSchool('旧校', { classes: 6, rooms: 6, pupils: { g1: 10 } })
    .withCompound('小区', { children: { 6: 40 } })
    .withCatchment(['学校', '旧校'])
    .build();
  const closed = applyEdit(nineYear, done(closeSchool(nineYear, { schoolId: '旧校', year: 2028 })));
  const converted = applyEdit(
    closed,
    done(convertRooms(closed, { schoolId: '学校', fromStage: 'primary', toStage: 'junior', year: 2027, classes: 4 })),
  );
  expect(
    actionsBetween(nineYear, converted).map(({ kind, stage, year, classes, seats, costWan }) => [
      kind,
      stage,
      year,
      classes,
      seats,
      costWan,
    ]),
  ).toEqual([
    ['convert', 'junior', 2027, 4, 200, null],
    ['close', 'primary', 2028, 6, -270, 0],
  ]);
});
