import { assignmentOf } from '@xuetu/geodata/assignment';
import { areaM2, overlapsOf } from '@xuetu/geodata/geometry';
import { intake } from '@xuetu/geodata/intake';
import type { Plan } from '@xuetu/geodata/model';
import { planOf } from '@xuetu/geodata/scenario';
import { groundOf, type Redrawn, redraw } from '@xuetu/geodata/siting/redraw';
import { beforeAll, describe, expect, it } from 'vitest';
import { committedImport } from '../../../support/intake-files.ts';

describe('the demo district redrawn', () => {
  let plan: Plan;
  let after: Plan;
  let answer: Redrawn;
  beforeAll(async () => {
    const { config, files } = committedImport('demo');
    plan = (await intake(config, files)).plan!;
    let rounds = 0;
    const found = await redraw(
      plan,
      plan,
      groundOf(plan, 'primary'),
      { stage: 'primary' },
      { clock: () => 0, isStopped: () => rounds > 3, breathe: async () => void rounds++ },
    );
    if ('refused' in found) throw new Error(found.refused.en);
    answer = found;
    after = planOf(plan, { edits: answer.edits, cursor: answer.edits.length });
  }, 120_000);

  const primary = (of: Plan) => of.catchments.filter(({ stage }) => stage === 'primary');

  it('has no seat short in the first autumn, within a twentieth of what is proven', () => {
    expect(answer.shortage[0]!.before).toBeGreaterThan(400);
    expect(answer.shortage[0]!.after).toBe(0);
    expect(answer.over).toBeCloseTo(0, 6);
    expect(answer.apart).toBe(0);
    expect(answer.gapPercent!).toBeLessThan(5);
    expect(answer.splitBound!).toBeLessThanOrEqual(answer.lowerBound! + 1e-6);
  });

  it('covers the ground of today, no square metre twice', () => {
    const area = (of: Plan) => primary(of).reduce((sum, { shape }) => sum + areaM2(shape), 0);
    expect(area(after) / area(plan)).toBeCloseTo(1, 8);
    expect(
      overlapsOf(
        primary(after).map(({ shape }) => shape),
        1,
      ),
    ).toEqual([]);
    expect(new Set(primary(after).flatMap(({ schoolIds }) => schoolIds)).size).toBe(primary(after).length);
  });

  it('sends every compound where the search has put it, and every catchment is one piece', () => {
    const pupilsAt = new Map(answer.catchments.map(({ schoolIds, pupilsAfter }) => [schoolIds[0]!, pupilsAfter]));
    const served = new Set(pupilsAt.keys());
    for (const compound of after.compounds) {
      const [first, ...others] = assignmentOf(after).schoolsOf(compound, 'primary', answer.year);
      expect(others).toEqual([]);
      expect(served.has(first!.schoolId)).toBe(true);
    }
    for (const { shape } of primary(after)) expect(shape.type).toBe('Polygon');
  });
});
