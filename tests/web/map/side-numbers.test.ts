import type { Plan } from '@xuetu/geodata/model';
import {
  applyEdit,
  closeSchool,
  drawCatchment,
  giveCompounds,
  isRefusal,
  mergeCatchments,
  splitCatchment,
} from '@xuetu/geodata/scenario';
import { numbersAt, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../web/src/map/modes/mode.ts';
import { type SideNumbers, sideNumbers } from '../../../web/src/map/pen/side-numbers.ts';
import { aBox, aPlan } from '../../support/a-plan.ts';
import { simulated } from '../../support/a-view.ts';
import { done } from '../../support/two-schools.ts';

const YEARS = [2025, 2026, 2029];

/** Two schools that share the west, one in the east and one in the south, with compounds of different sizes. */
function aSharedWest(): Plan {
  const pupils = (count: number) =>
    Object.fromEntries([1, 2, 3, 4, 5, 6].map((grade) => [`g${grade}`, count + 2 * grade]));
  const plan = aPlan()
    .withSchool('东小', { rooms: 18, at: [117.05, 36], pupils: pupils(80) })
    .withSchool('西小', { rooms: 12, at: [116.95, 36], pupils: pupils(60) })
    .withSchool('西二小', { seats: 300, at: [116.94, 35.97], pupils: pupils(31) })
    .withSchool('南小', { rooms: 12, at: [117, 35.95], pupils: pupils(40) })
    .withBirths('镇', { 2018: 76, 2019: 70, 2020: 61, 2021: 55, 2022: 50, 2023: 41, 2024: 44 })
    .withCatchment('东小', { id: 'p-east', box: [117, 35.9, 117.1, 36.1] })
    .withCatchment(['西小', '西二小'], { id: 'p-west', box: [116.9, 35.96, 117, 36.1] })
    .withCatchment('南小', { id: 'p-south', box: [116.9, 35.9, 117, 35.96] });
  for (let i = 0; i < 9; i++) {
    plan.withCompound(`小区${i}`, {
      at: [116.92 + (i % 3) * 0.06, 35.94 + Math.floor(i / 3) * 0.05],
      areaId: '镇',
      households: 200 + 35 * i,
      children: Object.fromEntries(Array.from({ length: 15 }, (_, age) => [age, 9 + i])),
    });
  }
  return plan.withAssignment('小区4', '东小').build();
}

/** Seats left in the catchments of an edit as simulating the plan with it gives them. */
function simulatedSeats(base: Plan, next: Plan, paper: Paper, ids: readonly string[]): Map<string, number> {
  const results = simulatePlan(base, next);
  return new Map(
    ids.map((id) => {
      const { schoolIds } = next.catchments.find((each) => each.id === id)!;
      const numbers = schoolIds.flatMap((school) => numbersAt(results, school, paper.stage, paper.year) ?? []);
      return [id, numbers.reduce((sum, each) => sum + each.seats - each.enrolment, 0)];
    }),
  );
}

function rounded(sides: readonly SideNumbers[], read: (side: SideNumbers) => number | null): Record<string, number> {
  return Object.fromEntries(sides.map((side) => [side.id, Number(read(side)?.toFixed(3))]));
}

describe('numbers at the pen', () => {
  const plan = aSharedWest();
  const now = simulated(plan);

  test.each(YEARS)(
    'seats left in %i are those that simulating the drawn plan gives, whatever compound is given',
    (year) => {
      const paper: Paper = { plan, stage: 'primary', sector: 'public', year };
      let compared = 0;
      for (const { id } of plan.compounds) {
        for (const to of ['p-east', 'p-west', 'p-south']) {
          const answer = giveCompounds(plan, { compoundIds: [id], to, mayDetach: true });
          if (isRefusal(answer)) continue;
          const sides = sideNumbers(now, paper, answer);
          const next = simulatedSeats(
            plan,
            applyEdit(plan, answer),
            paper,
            sides.map((side) => side.id),
          );
          expect([...next.values()].every(Number.isFinite)).toBe(true);
          expect({ id, to, ...rounded(sides, (side) => side.seatsLeft.after) }).toEqual({
            id,
            to,
            ...Object.fromEntries([...next].map(([side, seats]) => [side, Number(seats.toFixed(3))])),
          });
          compared += 1;
        }
      }
      expect(compared).toBeGreaterThan(12);
    },
  );

  test('seats left follow the compounds of a closed school, and those that wait for one to open', () => {
    const site = {
      ...plan.schools.find(({ id }) => id === '南小')!,
      id: '新小',
      name: '新小',
      openFrom: 2028,
      enrolment: [],
    };
    const grown = applyEdit(plan, { label: '新校', putSchools: [site] });
    const closed = applyEdit(grown, done(closeSchool(grown, { schoolId: '东小', year: 2027 })));
    const later = simulatePlan(plan, closed);
    let compared = 0;
    for (const year of [2026, 2027, 2029]) {
      const paper: Paper = { plan: closed, stage: 'primary', sector: 'public', year };
      const catchment = { id: 'new', stage: 'primary' as const, sector: 'public', schoolIds: ['新小'] };
      const edits = [
        giveCompounds(closed, { compoundIds: ['小区2', '小区5'], to: 'p-west', mayDetach: true }),
        giveCompounds(closed, { compoundIds: ['小区0', '小区4'], to: 'p-south', mayDetach: true }),
        drawCatchment(closed, { catchment, shape: aBox([116.91, 35.92, 116.99, 36.02]), mayDetach: true }),
      ];
      for (const edit of edits.map(done)) {
        const sides = sideNumbers({ plan: closed, results: later, findings: [] }, paper, edit);
        const known = sides.filter(({ seatsLeft }) => seatsLeft.after !== null);
        const ids = known.map(({ id }) => id);
        const next = simulatedSeats(plan, applyEdit(closed, edit), paper, ids);
        for (const side of known) {
          expect([year, edit.label, side.id, side.seatsLeft.after!.toFixed(3)]).toEqual([
            year,
            edit.label,
            side.id,
            next.get(side.id)!.toFixed(3),
          ]);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(10);
  });

  test('classes are those of the results before, and after within one for each grade of what simulating the drawn plan gives', () => {
    const paper: Paper = { plan, stage: 'primary', sector: 'public', year: 2027 };
    const edit = done(giveCompounds(plan, { compoundIds: ['小区0', '小区3'], to: 'p-east', mayDetach: true }));
    const next = applyEdit(plan, edit);
    const results = simulatePlan(plan, next);
    let grown = 0;
    for (const { id, classes } of sideNumbers(now, paper, edit)) {
      const { schoolIds } = next.catchments.find((each) => each.id === id)!;
      const sum = (of: typeof results) =>
        schoolIds.reduce((all, school) => all + numbersAt(of, school, 'primary', 2027)!.classes, 0);
      expect(classes.before).toBe(sum(now.results));
      expect(Math.abs(classes.after! - sum(results))).toBeLessThanOrEqual(6 * schoolIds.length);
      if (classes.after! > classes.before!) grown += 1;
    }
    expect(grown).toBe(1);
  });

  test('no child is lost: what one side gives the other gets', () => {
    const paper: Paper = { plan, stage: 'primary', sector: 'public', year: 2027 };
    const edit = done(giveCompounds(plan, { compoundIds: ['小区0', '小区3'], to: 'p-east', mayDetach: true }));
    const sides = sideNumbers(now, paper, edit);
    const total = (when: 'before' | 'after') => sides.reduce((sum, side) => sum + side.children[when]!, 0);
    expect(total('after')).toBeCloseTo(total('before'), 3);
    expect(sides.some(({ children }) => Math.abs(children.after! - children.before!) > 1)).toBe(true);
  });

  test('a catchment that ends has no numbers after, one that is new has none before', () => {
    const paper: Paper = { plan, stage: 'primary', sector: 'public', year: 2027 };
    const merged = sideNumbers(now, paper, done(mergeCatchments(plan, { catchmentIds: ['p-east', 'p-south'] })));
    expect(merged.find(({ id }) => id === 'p-south')!.children.after).toBeNull();
    const east = merged.find(({ id }) => id === 'p-east')!;
    const both = merged.reduce((sum, side) => sum + side.children.before!, 0);
    expect(east.children.after).toBeCloseTo(both, 3);
    const split = splitCatchment(plan, {
      catchmentId: 'p-east',
      line: [
        [117, 36.05],
        [117.1, 36.05],
      ],
      part: { id: 'part' },
    });
    const part = sideNumbers(now, paper, done(split)).find(({ id }) => id === 'part')!;
    expect(part.children.before).toBeNull();
    expect(part.seatsLeft.after).toBeNull();
  });
});
