import { assignmentOf } from '@xuetu/geodata/assignment';
import { distanceMetres } from '@xuetu/geodata/geometry';
import type { Plan } from '@xuetu/geodata/model';
import { planOf } from '@xuetu/geodata/scenario';
import { numbersAt, seatShortage, simulatePlan } from '@xuetu/geodata/simulation';
import { DEFAULT_WEIGHTS, type Solver } from '@xuetu/geodata/siting';
import { BUILD_WEIGHT, type RedrawGoal, type Redrawn, redraw } from '@xuetu/geodata/siting/redraw';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highsSolver } from '../../../../geodata/src/siting/solving/highs-solver.ts';
import { aBlockGround, inBlock } from '../../../support/a-block-ground.ts';
import { aRow } from '../../../support/a-row.ts';

/** Ways alone count: what a row costs can be counted in the head. */
const WAYS_ALONE = { walking: 1, moved: 0, crossings: 0, beyondRadius: 0 };
/** Classes of 45 that a site is meant for. */
const SIZES = [3, 6].map((classes) => ({ stage: 'primary' as const, classes }));

/** Six blocks of sixty pupils, and two schools at their ends with 240 seats for 360. */
function shortRow() {
  return aRow({ blocks: 6 }).withSite('中地块', { at: inBlock(3), options: SIZES });
}

async function redrawn(
  plan: Plan,
  goal: Partial<RedrawGoal> = {},
  { blocks = 6, solver = highsSolver() }: { blocks?: number; solver?: Solver | undefined } = {},
): Promise<Redrawn> {
  let ticks = 0;
  const answer = await redraw(
    plan,
    plan,
    aBlockGround(plan, 'primary', blocks),
    { stage: 'primary', sites: {}, ...goal },
    { clock: () => ticks++ / 200, ...(solver && { solver }) },
  );
  if ('refused' in answer) throw new Error(answer.refused.en);
  return answer;
}

const withoutSolver = (plan: Plan, goal: Partial<RedrawGoal>) => {
  let rounds = 0;
  return redraw(
    plan,
    plan,
    aBlockGround(plan, 'primary', 6),
    { stage: 'primary', ...goal },
    {
      clock: () => 0,
      isStopped: () => rounds > 20,
      breathe: async () => void rounds++,
    },
  );
};

const after = (plan: Plan, { edits }: Redrawn) => planOf(plan, { edits, cursor: edits.length });
const whyRefused = ({ sites }: Redrawn) => sites!.refused.map(({ siteId, reason }) => [siteId, reason.zh]);

describe('siting and redrawing at once', () => {
  it('opens a school where seats are short, in the size that does, with its catchment around it', async () => {
    const plan = shortRow().build();
    const answer = await redrawn(plan);
    expect(answer).toMatchObject({ year: 2027, over: 0, apart: 0, obstacles: [] });
    expect(answer.gapPercent).toBeCloseTo(0, 6);
    const [opened, ...others] = answer.sites!.opened;
    expect(others).toEqual([]);
    expect(opened).toMatchObject({
      schoolId: 'new-中地块-primary',
      action: { kind: 'build', siteId: '中地块', classes: 3, seats: 135, year: 2027 },
      pupils: 120,
    });
    expect(opened!.reasons[0]!.zh).toBe('不建它，缺学位至少多 120 个。');
    expect(answer.edits[0]!.label).toBe('新建 1 所小学，重新划定小学学区（2027 年起）');
  });

  it('is a scenario that simulates right: the school opens, takes who the search has sent, and no seat is short', async () => {
    const plan = shortRow().build();
    const answer = await redrawn(plan);
    const then = after(plan, answer);
    const results = simulatePlan(plan, then);
    expect(numbersAt(results, 'new-中地块-primary', 'primary', 2027)).toMatchObject({ enrolment: 120, seats: 135 });
    expect(seatShortage(results, 'primary', 2027)).toBe(0);
    expect(answer.shortage[0]).toEqual({ year: 2027, before: 120, after: 0 });
    const schoolIn = (year: number) => assignmentOf(then).schoolsOf(then.compounds[3]!, 'primary', year)[0]?.schoolId;
    expect([2026, 2027].map(schoolIn)).toEqual(['东校', 'new-中地块-primary']);
  });

  it('costs what siting counts for the school: building, land and running, told as a term of its own', async () => {
    const plan = aRow({ blocks: 6 })
      .withSite('中地块', { at: inBlock(3), options: SIZES, landCostWan: 900 })
      .withAssumptions({ horizonYears: 10, buildLeadYears: 2, extendLeadYears: 1 })
      .build();
    const answer = await redrawn(plan);
    const { action, wanPerYear } = answer.sites!.opened[0]!;
    expect(action.costWan).toBeCloseTo(135 * plan.assumptions.buildCostWanPerSeat.primary + 900, 6);
    expect(action.runningWanPerYear).toBe(
      DEFAULT_WEIGHTS.runningWanPerSchoolYear + 3 * DEFAULT_WEIGHTS.runningWanPerClassYear,
    );
    expect(wanPerYear).toBeCloseTo(action.costWan / 10 + action.runningWanPerYear!, 6);
    const building = answer.terms.find(({ name }) => name === 'building')!;
    expect(building).toEqual({ name: 'building', before: 0, after: BUILD_WEIGHT * wanPerYear, count: wanPerYear });
    expect(answer.terms.reduce((sum, { after: cost }) => sum + cost, 0)).toBeCloseTo(answer.objective.after, 6);
    expect(BUILD_WEIGHT).toBeCloseTo(1 / DEFAULT_WEIGHTS.walkingWanPerPupilKmYear, 9);
  });

  it('builds nothing where seats suffice and ways are worth less than a school, and builds where they are worth more', async () => {
    const plan = aRow({ blocks: 6, west: 240, east: 240 })
      .withSite('中地块', { at: inBlock(3), options: SIZES })
      .build();
    const dear = await redrawn(plan);
    expect(dear.sites).toMatchObject({ candidates: 1, opened: [], refused: [], seatsShort: 0 });
    expect(dear.edits[0]!.putSchools).toBeUndefined();
    const cheap = await redrawn(plan, { sites: { buildWeight: 0.01 } });
    expect(cheap.sites!.opened.map(({ action }) => action.siteId)).toEqual(['中地块']);
    expect(cheap.sites!.opened[0]!.reasons[0]!.zh).toMatch(
      /^不建它学位也够，但其余综合代价约多 \d+ 人·公里；建它计 \d+ 人·公里。$/,
    );
  });

  it('opens no more than are allowed, and only those that are named', async () => {
    const plan = shortRow()
      .withSite('西地块', { at: inBlock(1), options: SIZES })
      .build();
    const named = await redrawn(plan, { sites: { ids: ['西地块'] } });
    expect(named.sites!.opened.map(({ action }) => action.siteId)).toEqual(['西地块']);
    const both = await redrawn(plan, { sites: { buildWeight: 0 } });
    expect(both.sites!.opened).toHaveLength(2);
    const one = await redrawn(plan, { sites: { buildWeight: 0, most: 1 } });
    expect(one.sites!.opened).toHaveLength(1);
  });

  it('says how many seats are short where all sites do not suffice, and still draws the best', async () => {
    const plan = aRow({ blocks: 6, west: 60, east: 60 })
      .withSite('中地块', { at: inBlock(3), options: SIZES.slice(0, 1) })
      .build();
    const answer = await redrawn(plan);
    expect(answer.notes[0]!.zh).toBe('即使 1 处候选地块全部按最大规模建成，仍缺 105 个学位：给出的是缺得最少的划法。');
    expect(answer).toMatchObject({ lowerBound: null, gapPercent: null, apart: 0, sites: { seatsShort: 105 } });
    expect(answer.sites!.opened.map(({ action }) => action.classes)).toEqual([3]);
    expect(answer.over).toBe(105);
    expect(answer.shortage[0]!.after).toBeLessThan(answer.shortage[0]!.before);
  });

  it('says how many seats are short with as few schools as are allowed', async () => {
    const plan = aRow({ blocks: 6, west: 60, east: 60 })
      .withSite('西地块', { at: inBlock(2), options: SIZES.slice(0, 1) })
      .withSite('东地块', { at: inBlock(4), options: SIZES.slice(0, 1) })
      .build();
    expect((await redrawn(plan)).over).toBe(0);
    const answer = await redrawn(plan, { sites: { most: 1 } });
    expect(answer.notes[0]!.zh).toBe('最多新建 1 所时，找到的最好选址仍缺 105 个学位。');
    expect(answer.sites!.opened).toHaveLength(1);
  });

  it('leaves locked compounds with their school, and builds on none of them', async () => {
    const plan = aRow({ blocks: 6, east: 180 })
      .withSite('中地块', { at: inBlock(3), options: SIZES })
      .withSite('西地块', { at: inBlock(2), options: SIZES })
      .build();
    const answer = await redrawn(plan, { lock: { compoundIds: ['小区3'] } });
    expect(whyRefused(answer)).toEqual([['中地块', '所在的小区指定留在现在的学校。']]);
    expect(answer.sites!.opened.map(({ action, pupils }) => [action.siteId, pupils])).toEqual([['西地块', 60]]);
    expect(answer).toMatchObject({ over: 0, apart: 0 });
    const east = [{ schoolId: '东校', share: 1 }];
    expect(assignmentOf(after(plan, answer)).schoolsOf(plan.compounds[3]!, 'primary', 2027)).toEqual(east);
  });

  it('refuses each site that cannot open with its reason, and answers without it', async () => {
    const plan = shortRow()
      .withSite('校内地块', { at: inBlock(0), options: SIZES })
      .withSite('邻地块', { at: inBlock(3), options: SIZES })
      .withSite('外地块', { at: inBlock(9), options: SIZES })
      .withSite('晚地块', { at: inBlock(2), options: SIZES, availableFrom: 2031 })
      .withSite('油站地块', { at: inBlock(4), options: SIZES })
      .withLandscape('加油站', { kind: 'petrol-station', shape: { type: 'Point', coordinates: inBlock(4) } })
      .withSite('初中地块', { at: inBlock(2), options: [{ stage: 'junior', classes: 12 }] })
      .build();
    const answer = await redrawn(plan);
    expect(whyRefused(answer)).toEqual([
      ['外地块', '不在本学段学区覆盖的范围内，无法为它划片。'],
      ['晚地块', '最早 2031 年秋季才能建成。'],
      ['校内地块', '与「西校」在同一地块，无法分别划片。'],
      ['油站地块', expect.stringMatching(/^加油站.*不得选用/)],
      ['邻地块', '与「中地块」在同一地块，无法分别划片。'],
    ]);
    expect(answer.sites!.opened.map(({ action }) => action.siteId)).toEqual(['中地块']);
    expect(whyRefused(await redrawn(plan, { sites: { ids: ['初中地块', '没有'] } }))).toEqual([
      ['初中地块', '不是为本学段规划的地块。'],
      ['没有', '没有这个编号的候选地块。'],
    ]);
  });

  it('gives the same answer for the same seed, and again after it was taken finds the site built on', async () => {
    const plan = shortRow()
      .withSite('西地块', { at: inBlock(1), options: SIZES })
      .build();
    const [one, two] = [
      await withoutSolver(plan, { sites: {}, seed: 7 }),
      await withoutSolver(plan, { sites: {}, seed: 7 }),
    ];
    expect(one).toEqual(two);
    if ('refused' in one) throw new Error(one.refused.en);
    const again = await redrawn(after(plan, one));
    const built = one.sites!.opened.map(({ action }) => action.siteId);
    expect(built).toHaveLength(1);
    expect(whyRefused(again)).toEqual([[built[0], '方案中已在这里建校。']]);
  });

  it('is what trying all choices, sizes and borders finds, and never below its bound', async () => {
    const row = fc.record({
      blocks: fc.integer({ min: 4, max: 6 }),
      west: fc.constantFrom(60, 120, 240),
      east: fc.constantFrom(60, 120, 240),
      sites: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
      buildWeight: fc.constantFrom(0, 0.05, 0.3, 2),
      most: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(row, async ({ sites, buildWeight, most, ...words }) => {
        const builder = aRow(words);
        const blocks = [...sites].filter((block) => block < words.blocks - 1);
        for (const block of blocks) builder.withSite(`地块${block}`, { at: inBlock(block), options: SIZES });
        const plan = builder.build();
        const answer = await redrawn(plan, { weights: WAYS_ALONE, sites: { buildWeight, most } }, words);
        const best = cheapest(words, blocks, { buildWeight, most, plan });
        if (best === Infinity) {
          expect(answer.over).toBeGreaterThan(0);
          expect(answer.gapPercent === null || answer.sites!.seatsShort === 0).toBe(true);
          return;
        }
        expect(answer).toMatchObject({ over: 0, apart: 0 });
        expect(answer.sites!.opened.length).toBeLessThanOrEqual(most);
        expect(answer.lowerBound!).toBeLessThanOrEqual(best + 1e-6);
        expect(answer.objective.after).toBeCloseTo(best, 6);
        if (answer.gapPercent! < 1e-6) expect(answer.lowerBound!).toBeCloseTo(best, 4);
        for (const { seats, pupilsAfter } of answer.catchments) expect(pupilsAfter).toBeLessThanOrEqual(seats! + 1e-6);
      }),
      { numRuns: 25 },
    );
  });
});

/** The least that any sites, sizes and borders between catchments cost in a row; Infinity where none has seats for everybody. */
function cheapest(
  { blocks, west, east }: { blocks: number; west: number; east: number },
  sites: readonly number[],
  { buildWeight, most, plan }: { buildWeight: number; most: number; plan: Plan },
): number {
  const years =
    plan.assumptions.horizonYears - Math.min(plan.assumptions.buildLeadYears, plan.assumptions.extendLeadYears) + 1;
  const once = plan.assumptions.buildCostWanPerSeat.primary;
  const wanOf = (classes: number) =>
    (classes * 45 * once) / years +
    DEFAULT_WEIGHTS.runningWanPerSchoolYear +
    classes * DEFAULT_WEIGHTS.runningWanPerClassYear;
  const way = (a: number, b: number) => (60 * 1.3 * distanceMetres(inBlock(a), inBlock(b))) / 1000;
  let best = Infinity;
  for (let code = 0; code < 3 ** sites.length; code++) {
    const classes = sites.map((_, i) => [0, 3, 6][Math.floor(code / 3 ** i) % 3]!);
    const built = sites.flatMap((block, i) => (classes[i]! > 0 ? [{ block, seats: 45 * classes[i]! }] : []));
    if (built.length > most) continue;
    const schools = [{ block: 0, seats: west }, ...built, { block: blocks - 1, seats: east }].sort(
      (a, b) => a.block - b.block,
    );
    const cost = buildWeight * classes.reduce((sum, each) => sum + (each > 0 ? wanOf(each) : 0), 0);
    best = Math.min(best, cost + cheapestFrom(schools, 0, blocks, way));
  }
  return best;
}

/** The schools of a row share out its blocks from west to east, each a piece around itself. */
function cheapestFrom(
  schools: readonly { block: number; seats: number }[],
  from: number,
  blocks: number,
  way: (a: number, b: number) => number,
): number {
  const [first, ...others] = schools;
  if (!first) return from === blocks ? 0 : Infinity;
  let best = Infinity;
  for (let to = first.block + 1; to <= (others[0]?.block ?? blocks); to++) {
    if (60 * (to - from) > first.seats || (others.length === 0 && to < blocks)) continue;
    let sum = 0;
    for (let block = from; block < to; block++) sum += way(block, first.block);
    best = Math.min(best, sum + cheapestFrom(others, to, blocks, way));
  }
  return best;
}
