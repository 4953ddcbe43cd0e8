import { assignmentOf } from '@xuetu/geodata/assignment';
import type { Plan } from '@xuetu/geodata/model';
import { planOf } from '@xuetu/geodata/scenario';
import { numbersAt, seatShortage, simulatePlan } from '@xuetu/geodata/simulation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redraw } from '../../../../geodata/src/siting/redraw/redraw.ts';
import type { RedrawGoal } from '../../../../geodata/src/siting/redraw/redraw-goal.ts';
import type { Redrawn } from '../../../../geodata/src/siting/redraw/redrawn.ts';
import { highsSolver } from '../../../../geodata/src/siting/solving/highs-solver.ts';
import { aBlockGround, inBlock } from '../../../support/a-block-ground.ts';
import { aRow } from '../../../support/a-row.ts';

async function redrawn(plan: Plan, goal: Partial<RedrawGoal> = {}, blocks = 4): Promise<Redrawn> {
  let ticks = 0;
  const answer = await redraw(
    plan,
    plan,
    aBlockGround(plan, 'primary', blocks),
    { stage: 'primary', ...goal },
    { clock: () => ticks++ / 20, solver: highsSolver() },
  );
  if ('refused' in answer) throw new Error(answer.refused.en);
  return answer;
}

const after = (plan: Plan, { edits }: Redrawn) => planOf(plan, { edits, cursor: edits.length });

describe('redrawing catchments', () => {
  it('takes the border back to where the seats are, and simulating the plan shows the shortage gone', async () => {
    const plan = aRow().build();
    const answer = await redrawn(plan);
    expect(answer).toMatchObject({ compoundsMoved: 1, pupilsMoved: 60, over: 0, apart: 0, obstacles: [] });
    expect(answer.shortage[0]).toEqual({ year: 2026, before: 60, after: 0 });
    expect(answer.catchments.map(({ name, pupilsBefore, pupilsAfter }) => [name, pupilsBefore, pupilsAfter])).toEqual([
      ['东校', 60, 120],
      ['西校', 180, 120],
    ]);
    const results = simulatePlan(plan, after(plan, answer));
    expect(numbersAt(results, '东校', 'primary', 2026)?.enrolment).toBe(120);
    expect(seatShortage(results, 'primary', 2026)).toBe(0);
  });

  it('proves that nothing is better where seats alone decide, beside the bound that lets compounds be split', async () => {
    const answer = await redrawn(aRow().build());
    expect(answer.gapPercent).toBeCloseTo(0, 6);
    expect(answer.splitBound!).toBeLessThanOrEqual(answer.objective.after + 1e-9);
    expect(answer.terms.reduce((sum, { after: cost }) => sum + cost, 0)).toBeCloseTo(answer.objective.after, 9);
  });

  it('leaves locked compounds where they are, and says who is short of how many seats then', async () => {
    const plan = aRow().build();
    const answer = await redrawn(plan, { lock: { compoundIds: ['小区1', '小区2'] } });
    expect(answer.obstacles[0]!.zh).toBe(
      '「小区0、小区1、小区2」的 180 名学生只能去「西校」，那里只有 120 个学位，缺 60 个。最高使用率至少要 150 %。',
    );
    expect(answer.over).toBe(60);
    expect(assignmentOf(after(plan, answer)).schoolsOf(plan.compounds[2]!, 'primary', 2026)).toEqual([
      { schoolId: '西校', share: 1 },
    ]);
  });

  it('says that none were found where a piece in one would need what a lock forbids', async () => {
    const answer = await redrawn(aRow().build(), { lock: { compoundIds: ['小区2'] } });
    expect(answer).toMatchObject({ over: 60, obstacles: [] });
    expect(answer.notes[0]!.zh).toContain('仍有 60 名学生超出');
  });

  it('holds from the autumn asked for: until then every compound goes as today', async () => {
    const plan = aRow().build();
    const answer = await redrawn(plan, { year: 2028 });
    const then = assignmentOf(after(plan, answer));
    const schoolIn = (year: number) => then.schoolsOf(plan.compounds[2]!, 'primary', year)[0]?.schoolId;
    expect([2026, 2027, 2028, 2030].map(schoolIn)).toEqual(['西校', '西校', '东校', '东校']);
    expect(answer.edits[0]!.putAssignments).toHaveLength(2);
  });

  it('gives a school that opens a catchment of its own, and the ground of one that closes to the others', async () => {
    const plan = aRow({ blocks: 6 })
      .withSchool('新校', { at: inBlock(3), seats: 180, openFrom: 2027 })
      .withSchool('老校', { at: inBlock(2), seats: 60, closedFrom: 2027 })
      .build();
    const answer = await redrawn(plan, { year: 2027 }, 6);
    expect(answer.catchments.map(({ schoolIds, pupilsAfter }) => [schoolIds[0], pupilsAfter])).toEqual([
      ['东校', 120],
      ['新校', 120],
      ['西校', 120],
    ]);
    expect(answer.edits[0]!.putCatchments!.map(({ id }) => id)).toContain('primary-新校');
  });

  it('moves nobody for less than the change of school is worth', async () => {
    const plan = aRow({ border: 1, west: 240, east: 240 }).build();
    expect((await redrawn(plan, { weights: { moved: 5 } })).pupilsMoved).toBe(0);
    expect((await redrawn(plan, { weights: { moved: 0 } })).pupilsMoved).toBe(60);
  });

  it('refuses years without forecast and stages without schools in words', async () => {
    const plan = aRow().build();
    await expect(redrawn(plan, { year: 2025 })).rejects.toThrow('covers 2026 to');
    const ground = aBlockGround(plan, 'junior', 4);
    const answer = await redraw(plan, plan, ground, { stage: 'junior' }, { clock: () => 0 });
    expect(answer).toMatchObject({ refused: { zh: '2026 年没有按学区招生的学校。' } });
  });

  it('tells borders by their kilometres, before their weight', async () => {
    const { terms } = await redrawn(aRow().build(), { weights: { border: 3 } });
    const border = terms.find(({ name }) => name === 'border')!;
    expect(border.count).toBeCloseTo(1.112, 6);
    expect(border.after).toBeCloseTo(3 * 1.112, 6);
  });

  it('refuses while something of the stage is locked, which no tool may change', async () => {
    const plan = aRow().build();
    const locked: Plan = { ...plan, locks: [{ id: 'l', kind: 'school', schoolId: '西校' }] };
    await expect(redrawn(locked)).rejects.toThrow('locked, and redrawing would change it');
    const elsewhere: Plan = { ...plan, locks: [{ id: 'l', kind: 'school', schoolId: '西校', stage: 'junior' }] };
    expect((await redrawn(elsewhere)).pupilsMoved).toBe(60);
  });

  it('refuses schools at one place and schools outside the catchments, by name', async () => {
    const twins = aRow()
      .withSchool('双校', { at: inBlock(0), seats: 60, openFrom: 2026 })
      .build();
    await expect(redrawn(twins)).rejects.toThrow('西校 and 双校 stand at the same place');
    const plan = aRow().build();
    const ground = { ...aBlockGround(plan, 'primary', 4), unitOfSchool: new Map([['东校', 3]]) };
    const answer = await redraw(plan, plan, ground, { stage: 'primary' }, { clock: () => 0 });
    expect(answer).toMatchObject({ refused: { zh: '「西校」不在本学段学区覆盖的范围内，无法为它划片。' } });
  });

  it('keeps every pupil, every limit that can be kept, and a bound below its cost, whatever the row', async () => {
    const row = fc.record({
      blocks: fc.integer({ min: 3, max: 8 }),
      border: fc.integer({ min: 1, max: 2 }),
      west: fc.constantFrom(60, 120, 200, 400),
      east: fc.constantFrom(60, 120, 200, 400),
    });
    await fc.assert(
      fc.asyncProperty(row, async (words) => {
        const plan = aRow(words).build();
        const answer = await redrawn(plan, {}, words.blocks);
        const pupils = answer.catchments.reduce((sum, each) => sum + each.pupilsAfter, 0);
        expect(pupils).toBeCloseTo(60 * words.blocks, 6);
        expect(answer.apart).toBe(0);
        expect(answer.over > 1e-9).toBe(bestOver(words) > 1e-9);
        if (answer.lowerBound !== null) expect(answer.lowerBound).toBeLessThanOrEqual(answer.objective.after + 1e-9);
        const short = answer.shortage[0]!;
        expect(short.after).toBeCloseTo(
          answer.catchments.reduce((sum, each) => sum + Math.max(0, each.pupilsAfter - each.seats!), 0),
          6,
        );
      }),
      { numRuns: 15 },
    );
  });
});

/** Fewest pupils beyond seats with any border between the two schools. */
function bestOver({ blocks, west, east }: { blocks: number; west: number; east: number }): number {
  const borders = Array.from({ length: blocks - 1 }, (_, b) => b + 1);
  return Math.min(...borders.map((b) => Math.max(0, 60 * b - west) + Math.max(0, 60 * (blocks - b) - east)));
}
