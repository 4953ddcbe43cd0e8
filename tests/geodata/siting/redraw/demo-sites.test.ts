import { assignmentOf } from '@xuetu/geodata/assignment';
import { areaM2, contains, overlapsOf } from '@xuetu/geodata/geometry';
import { intake } from '@xuetu/geodata/intake';
import type { Plan } from '@xuetu/geodata/model';
import { planOf } from '@xuetu/geodata/scenario';
import { numbersAt, type Results, simulatePlan } from '@xuetu/geodata/simulation';
import { askedSites, groundOf, type RedrawGoal, type Redrawn, redraw } from '@xuetu/geodata/siting/redraw';
import { beforeAll, describe, expect, it } from 'vitest';
import { committedImport } from '../../../support/intake-files.ts';

describe('junior schools of the demo district sited and redrawn at once', () => {
  let plan: Plan;
  let after: Plan;
  let results: Results;
  let answer: Redrawn;
  beforeAll(async () => {
    const { config, files } = committedImport('demo');
    plan = (await intake(config, files)).plan!;
    const goal: RedrawGoal = { stage: 'junior', sites: { most: 3 } };
    let rounds = 0;
    const found = await redraw(plan, plan, groundOf(plan, 'junior', askedSites(plan, goal)), goal, {
      clock: () => 0,
      isStopped: () => rounds > 60,
      breathe: async () => void rounds++,
    });
    if ('refused' in found) throw new Error(found.refused.en);
    answer = found;
    after = planOf(plan, { edits: answer.edits, cursor: answer.edits.length });
    results = simulatePlan(plan, after);
  }, 120_000);

  const junior = (of: Plan) => of.catchments.filter(({ stage }) => stage === 'junior');

  it('has seats for everybody in the autumn in which they open, within a hundredth of what is proven', () => {
    expect(answer.shortage[0]!.before).toBeGreaterThan(1000);
    expect(answer.shortage[0]!.after).toBe(0);
    expect(answer).toMatchObject({ over: expect.closeTo(0, 6), apart: 0, obstacles: [] });
    expect(answer.gapPercent!).toBeLessThan(1);
    expect(answer.lowerBound!).toBeLessThanOrEqual(answer.objective.after);
    const { opened, candidates } = answer.sites!;
    expect(opened.length).toBeGreaterThan(0);
    expect(opened.length).toBeLessThanOrEqual(Math.min(3, candidates));
  });

  it('covers the ground of today in one piece for each school, no square metre twice', () => {
    const area = (of: Plan) => junior(of).reduce((sum, { shape }) => sum + areaM2(shape), 0);
    expect(area(after) / area(plan)).toBeCloseTo(1, 8);
    const shapes = junior(after).map(({ shape }) => shape);
    expect(overlapsOf(shapes, 1)).toEqual([]);
    expect(shapes.map(({ type }) => type)).toEqual(shapes.map(() => 'Polygon'));
  });

  it('stands every new school in its own catchment, and sends every compound to one school', () => {
    for (const { schoolId } of answer.sites!.opened) {
      const own = junior(after).filter(({ schoolIds }) => schoolIds.includes(schoolId));
      expect(own).toHaveLength(1);
      expect(contains(own[0]!.shape, after.schools.find(({ id }) => id === schoolId)!.location)).toBe(true);
    }
    for (const compound of after.compounds) {
      expect(assignmentOf(after).schoolsOf(compound, 'junior', answer.year)).toEqual([
        { schoolId: expect.any(String), share: 1 },
      ]);
    }
  });

  it('fills every new school as it was told, with the seats that it was told to have', () => {
    for (const { schoolId, action, pupils } of answer.sites!.opened) {
      const { enrolment, seats } = numbersAt(results, schoolId, 'junior', answer.year)!;
      expect(seats).toBe(action.seats);
      expect(enrolment).toBeCloseTo(pupils, 3);
      expect(enrolment).toBeLessThanOrEqual(action.seats + 1e-6);
    }
  });

  it('names the sites that rules exclude and those that cannot open in time', () => {
    const reasons = answer.sites!.refused.map(({ reason }) => reason.zh).join();
    expect(reasons).toContain('不得选用');
    expect(reasons).toContain('年秋季才能建成');
  });
});
