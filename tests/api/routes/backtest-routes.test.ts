import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';

/** A school whose first grade takes everybody born, counted for six autumns. */
const plan = aPlan()
  .withSchool('凯瑞小学', {
    enrolment: [2020, 2021, 2022, 2023, 2024, 2025].map((year) => ({
      year,
      byGrade: { g1: 100, g2: 100, g3: 100, g4: 100, g5: 100, g6: 100 },
    })),
  })
  .withCompound('小区', { areaId: '镇' })
  .withAssignment('小区', '凯瑞小学')
  .withBirths('镇', Object.fromEntries(Array.from({ length: 13 }, (_, i) => [2013 + i, 100])))
  .build();

let app: TestApp;
beforeAll(async () => {
  app = await anApp([plan]);
});
afterAll(() => app.close());

describe('the back-test over HTTP', () => {
  test('tells the errors by lead year for district, stage and school, of each method', async () => {
    const { status, body } = await app.ask('/api/districts/test/backtest?holdOut=2');
    expect(status).toBe(200);
    expect(body.origins).toEqual([2023, 2024]);
    const levels = new Set(body.lines.map((line: { level: string }) => line.level));
    expect(levels).toEqual(new Set(['district', 'stage', 'school']));
    expect(body.lines).toContainEqual({
      level: 'school',
      stage: 'primary',
      measure: 'pupils',
      lead: 1,
      cases: 2,
      ours: { mape: expect.closeTo(0, 6), bias: expect.closeTo(0, 6) },
      naive: { mape: 0, bias: 0 },
      median: { mape: expect.closeTo(0, 6), bias: expect.closeTo(0, 6) },
    });
  });

  test('holds out five years unless told otherwise, and refuses what is no number of years', async () => {
    expect((await app.ask('/api/districts/test/backtest')).body.origins).toEqual([2020, 2021, 2022, 2023, 2024]);
    expect((await app.ask('/api/districts/test/backtest?holdOut=0')).status).toBe(400);
    expect((await app.ask('/api/districts/nowhere/backtest')).status).toBe(404);
  });
});
