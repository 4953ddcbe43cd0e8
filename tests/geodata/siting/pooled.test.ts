import type { Plan } from '@xuetu/geodata/model';
import { planOf } from '@xuetu/geodata/scenario';
import { numbersAt, seatShortage, simulatePlan } from '@xuetu/geodata/simulation';
import { highsSolver, site } from '@xuetu/geodata/siting';
import { expect, test } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const each = (pupils: number) => ({ g10: pupils, g11: pupils, g12: pupils });
const births = Object.fromEntries(Array.from({ length: 18 }, (_, i) => [2008 + i, 500]));

/** Two senior schools by examination: 900 pupils on 600 seats, 450 on 600; 300 are short for as long as births stay the same. */
function seniorTown(): Plan {
  return aPlan()
    .withSchool('甲中', { stage: 'senior', selective: true, pupils: each(300), classes: 12, rooms: 12, maxClasses: 12 })
    .withSchool('乙中', { stage: 'senior', selective: true, pupils: each(150), classes: 12, rooms: 12, maxClasses: 14 })
    .withSite('南地块', {
      availableFrom: 2028,
      landCostWan: 100,
      options: [4, 6, 12].map((classes) => ({ stage: 'senior' as const, classes })),
    })
    .withBirths('镇', births)
    .build();
}

test('a shortage of senior seats, which no catchment decides, gets the cheapest seats that are enough together', async () => {
  const plan = seniorTown();
  const { alternatives, notes, firstYear } = await site(plan, plan, {}, highsSolver());
  const [first] = alternatives;
  const { buildCostWanPerSeat, extendCostWanPerSeat } = plan.assumptions;
  // Until the site is free in 2028 only the extension helps; after that four classes on the site are what is left to build.
  expect(first!.costWan).toBeCloseTo(200 * buildCostWanPerSeat.senior + 100 + 100 * extendCostWanPerSeat.senior, 6);
  expect(first!.actions).toMatchObject([
    { kind: 'extend', schoolId: '乙中', year: 2026, classes: 2, seats: 100 },
    { kind: 'build', siteId: '南地块', year: 2028, classes: 4, seats: 200 },
  ]);
  expect(first!.gapPercent).toBeLessThanOrEqual(1);
  expect(notes.some((note) => note.zh.includes('不按学区招生') && note.en.includes('does not go by catchment'))).toBe(
    true,
  );
  const after = simulatePlan(plan, planOf(plan, { edits: first!.edits, cursor: first!.edits.length }));
  for (const year of after.years.filter((each) => each >= firstYear)) {
    expect(seatShortage(after, 'senior', year)).toBe(year < 2028 ? 200 : 0);
    expect(first!.shortage.find((each) => each.year === year)!.after).toBe(year < 2028 ? 200 : 0);
  }
  expect(numbersAt(after, 'new-南地块-senior', 'senior', 2028)!.enrolment).toBe(200);
  expect(numbersAt(after, '乙中', 'senior', 2028)!.enrolment).toBe(550);
});

test('a budget that buys too few senior seats is kept, and what stays short is said', async () => {
  const plan = seniorTown();
  const { alternatives, notes } = await site(plan, plan, { budgetWan: 1000 }, highsSolver());
  for (const { costWan } of alternatives) expect(costWan).toBeLessThanOrEqual(1000);
  expect(alternatives[0]!.shortage.at(-1)!.after).toBe(200);
  expect(notes.some((note) => note.zh.includes('仍缺'))).toBe(true);
});
