import { describe, expect, test } from 'vitest';
import { schoolRadius } from '../../../web/src/map/school-radius.ts';
import { catchmentStates } from '../../../web/src/map/states/catchment-states.ts';
import { compoundStates } from '../../../web/src/map/states/compound-states.ts';
import { changedStates } from '../../../web/src/map/states/feature-states.ts';
import { schoolStates } from '../../../web/src/map/states/school-states.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aView } from '../../support/a-view.ts';

const twoSchools = aPlan()
  .withSchool('北小', { seats: 100, pupils: { g1: 80 } })
  .withSchool('南小', { seats: 100, pupils: { g1: 120 } })
  .withSchool('城中', { stage: 'junior', seats: 100, pupils: { g7: 50 } })
  .withCatchment('北小', { box: [116.9, 36, 117.1, 36.1] })
  .withCatchment('南小', { box: [116.9, 35.9, 117.1, 36] })
  .withCatchment('城中', { stage: 'junior' })
  .build();

describe('schools on the map', () => {
  test('a circle has four times the area for four times the pupils', () => {
    expect(schoolRadius(2000)).toBeCloseTo(2 * schoolRadius(500));
  });

  test('a school of another stage is a small dot without a mark', () => {
    const state = schoolStates(aView(twoSchools)).get('城中')!;
    expect(state.radius).toBeLessThan(schoolRadius(1));
    expect(state).toMatchObject({ mark: 0, ring: 0 });
  });

  test('a school with more pupils than any rule allows wears the ring', () => {
    const plan = aPlan()
      .withSchool('大校', { seats: 4000, pupils: { g1: 600, g2: 600, g3: 600, g4: 600, g5: 600, g6: 600 } })
      .withSchool('小校', { seats: 400, pupils: { g1: 30 }, classes: 1 })
      .build();
    const states = schoolStates(aView(plan));
    expect(states.get('大校')?.ring).toBe(1);
    expect(states.get('小校')?.ring).toBe(0);
  });

  test('a school that has not opened or has closed is not there', () => {
    const plan = aPlan().withSchool('新校', { openFrom: 2028, closedFrom: 2031, seats: 100 }).build();
    const shownIn = (year: number) => schoolStates(aView(plan, { year })).get('新校')?.shown;
    expect([2027, 2028, 2030, 2031].map(shownIn)).toEqual([0, 1, 1, 0]);
  });
});

describe('a school that only the scenario has', () => {
  test('has a bright edge, the others a white one', () => {
    const base = aView(aPlan().withSchool('北小', { seats: 100 }).build()).base;
    const states = schoolStates(aView(twoSchools, { base }));
    expect(states.get('北小')?.edge).toBe('#FFFFFF');
    expect(states.get('南小')?.edge).not.toBe('#FFFFFF');
  });
});

describe('catchments on the map', () => {
  test('only those of the stage and sector shown are visible', () => {
    const states = catchmentStates(aView(twoSchools));
    expect(states.get('public/primary/北小')?.fill).toBe(0.12);
    expect(states.get('public/junior/城中')).toMatchObject({ fill: 0, line: 0 });
    expect(catchmentStates(aView(twoSchools, { sector: 'rc' })).get('public/primary/北小')?.fill).toBe(0);
  });

  test('the catchment of the selected school stands out and its neighbours step back', () => {
    const states = catchmentStates(aView(twoSchools, { selection: { kind: 'school', id: '北小' } }));
    expect(states.get('public/primary/北小')?.fill).toBe(0.25);
    expect(states.get('public/primary/南小')?.fill).toBeLessThan(0.12);
  });

  test('a catchment of several schools has their pupils over their seats together', () => {
    const plan = aPlan()
      .withSchool('北小', { seats: 100, pupils: { g1: 130 } })
      .withSchool('南小', { seats: 100, pupils: { g1: 60 } })
      .withCatchment(['北小', '南小'])
      .build();
    expect(catchmentStates(aView(plan)).get('public/primary/北小+南小')?.colour).toBe('#F2C14E');
  });
});

describe('compounds on the map', () => {
  const plan = aPlan()
    .withCompound('新居', { households: 20, phases: [{ year: 2027, households: 300 }] })
    .withCompound('老院', {})
    .build();

  test('households grow with the phases handed over', () => {
    const colour = (year: number) => compoundStates(aView(plan, { theme: 'households', year })).get('新居')?.colour;
    expect(colour(2026)).not.toBe(colour(2027));
    expect(colour(2027)).toBe(colour(2040));
  });

  test('the selected compound is outlined, also where its layer is off', () => {
    const view = aView(plan, { selection: { kind: 'compound', id: '新居' } });
    const hidden = { ...view, layers: { ...view.layers, compounds: false } };
    expect(compoundStates(view).get('新居')?.width).toBe(3);
    expect(compoundStates(hidden).get('新居')).toMatchObject({ fill: 0, width: 3 });
  });
});

describe('another year', () => {
  test('touches only what looks different', () => {
    const before = compoundStates(aView(twoSchools));
    expect(changedStates(before, compoundStates(aView(twoSchools, { year: 2026 })))).toEqual([]);
    const schools = schoolStates(aView(twoSchools));
    const selected = schoolStates(aView(twoSchools, { selection: { kind: 'school', id: '北小' } }));
    expect(changedStates(schools, selected).map(([id]) => id)).toEqual(['北小']);
  });
});
