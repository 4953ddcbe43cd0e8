import { intake } from '@xuetu/geodata/intake';
import { type Plan, STAGES } from '@xuetu/geodata/model';
import { findingsOf, packsOf } from '@xuetu/geodata/rules';
import { planOf } from '@xuetu/geodata/scenario';
import { type Results, seatShortage, simulatePlan } from '@xuetu/geodata/simulation';
import { type Alternative, type Conflict, highsSolver, Proposal, type SitingAction, site } from '@xuetu/geodata/siting';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { CLOCKS } from '../../../scripts/bench/siting/clock.ts';
import { committedImport } from '../../support/intake-files.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Alternatives that are asked not to do all that it takes, or for other births than those of the plan. */
const PARTIAL = ['no-new-land', 'within-budget', 'low-births'];

/** Alternatives that may use temporary classes and conversions, which the others may not. */
const FURTHER_KINDS = ['no-new-land', 'low-births'];

describe('the demo district', () => {
  let plan: Plan;
  let proposal: Proposal;
  beforeAll(async () => {
    const { config, files } = committedImport('demo');
    plan = (await intake(config, files)).plan!;
    proposal = await site(plan, plan, { timeLimit: 300 }, highsSolver(), undefined, undefined, CLOCKS.cpu!());
  }, 900_000);

  const carriedOut = ({ edits }: Alternative) => {
    const after = planOf(plan, { edits, cursor: edits.length });
    return { after, results: simulatePlan(plan, after) };
  };
  const worst = ({ shortage }: Alternative) => Math.max(...shortage.map(({ after }) => after));
  /** Temporary classes (临时班) are no seats of the design: the simulation still counts who sits there as lacking one. */
  const holdsIn = ({ year: from, until = Infinity }: SitingAction, year: number) => from <= year && year <= until;
  const seatsLacking = (results: Results, year: number) =>
    STAGES.reduce((sum, stage) => sum + seatShortage(results, stage, year), 0);

  test('gets three to seven alternatives in the order of what matters, each with a small proven gap', () => {
    const { alternatives, stages } = proposal;
    expect(Proposal.parse(proposal)).toEqual(proposal);
    expect(stages).toContain('senior');
    expect(alternatives.length).toBeGreaterThanOrEqual(3);
    expect(alternatives.length).toBeLessThanOrEqual(7);
    expect(alternatives.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'lowest-cost',
        'shortest-walks',
        'fewest-moved',
        'no-new-land',
        'low-births',
        'within-budget',
      ]),
    );
    for (const { gapPercent, lowerBound, objective } of alternatives) {
      expect(lowerBound).toBeGreaterThan(0);
      expect(gapPercent).toBeCloseTo(((objective - lowerBound) / objective) * 100, 6);
      // One per cent is aimed at; a slow machine ends a solve by its time before that.
      expect(gapPercent).toBeLessThanOrEqual(3);
    }
  });

  test('is left by no alternative with a seat short that it promised to make', () => {
    const today = simulatePlan(plan, plan);
    for (const alternative of proposal.alternatives) {
      const { results } = carriedOut(alternative);
      for (const { year, before, after: left } of alternative.shortage) {
        expect(seatsLacking(today, year)).toBeCloseTo(before, 1);
        const bridging = alternative.actions.filter((each) => each.kind === 'temporary' && holdsIn(each, year));
        const bridged = bridging.reduce((sum, { seats }) => sum + seats, 0);
        expect(seatsLacking(results, year)).toBeGreaterThanOrEqual(left - 0.05);
        expect(seatsLacking(results, year)).toBeLessThanOrEqual(left + bridged + 0.05);
        if (!PARTIAL.includes(alternative.id)) expect(left).toBeLessThan(1e-3);
      }
    }
  });

  test('has no oversized school (大校额) and no school over its seats after an alternative that promises so', () => {
    const families = new Map(
      packsOf(plan).flatMap(({ rules }) => rules.map(({ id, family }) => [id, family] as const)),
    );
    for (const alternative of proposal.alternatives) {
      const { after, results } = carriedOut(alternative);
      const passed = findingsOf(after, results, packsOf(after)).filter(
        ({ severity, stage, year }) =>
          (severity === 'over' || severity === 'severe') &&
          proposal.stages.includes(stage) &&
          year >= proposal.firstYear,
      );
      for (const { family, after: promised } of alternative.findings) {
        const found = passed.filter(({ rule }) => families.get(rule) === family);
        const subjects = new Set(found.map(({ subject, stage, year }) => `${subject.id} ${stage} ${year}`));
        expect([alternative.id, family, subjects.size]).toEqual([alternative.id, family, promised]);
      }
      const of = (family: string) => alternative.findings.find((each) => each.family === family)!;
      expect(of('school-size').before).toBeGreaterThan(0);
      if (PARTIAL.includes(alternative.id)) continue;
      expect(of('school-size').after).toBe(0);
      expect(of('utilisation').after).toBe(0);
    }
  });

  test('sees every alternative under all births scenarios, the best one under each without regret', () => {
    const { alternatives } = proposal;
    const { birthsScenarios, birthsScenario } = plan.assumptions;
    for (const { id } of birthsScenarios) {
      const views = alternatives.map((each) => each.views.find(({ births }) => births === id)!);
      expect(Math.min(...views.map(({ regretWan }) => regretWan))).toBe(0);
      for (const [a, { worstShortage }] of views.entries())
        if (id === birthsScenario) expect(worstShortage).toBeCloseTo(worst(alternatives[a]!), 1);
    }
  });

  test('costs least where that is asked for, walks least, moves fewest, takes no land and keeps the budget', () => {
    const find = (id: string) => proposal.alternatives.find((each) => each.id === id)!;
    const [cheapest, walks, moves] = [find('lowest-cost'), find('shortest-walks'), find('fewest-moved')];
    const standard = (each: Alternative) => each.views.find(({ weight }) => weight === 1)!.objectiveWan;
    const alike = proposal.alternatives.filter(({ id }) => !FURTHER_KINDS.includes(id));
    for (const each of alike) expect(standard(cheapest)).toBeLessThanOrEqual(standard(each));
    expect(walks.meanWalkMetres.after).toBeLessThan(cheapest.meanWalkMetres.after);
    expect(moves.pupilsMoved).toBeLessThan(cheapest.pupilsMoved);
    expect(find('no-new-land').actions.filter(({ siteId }) => siteId)).toEqual([]);
    expect(find('within-budget').costWan).toBeLessThanOrEqual(cheapest.costWan * 0.7);
  });

  test('builds less where births are the fewest, on other sites or with what those would cost, bridges the peak, and leaves nobody short then', () => {
    const find = (id: string) => proposal.alternatives.find((each) => each.id === id);
    const [cheapest, lean] = [find('lowest-cost')!, find('low-births')!];
    const sitesOf = ({ actions }: Alternative) => [...new Set(actions.flatMap(({ siteId }) => siteId ?? []))].sort();
    expect(lean.seatsAdded).toBeLessThan(cheapest.seatsAdded);
    expect(lean.costWan).toBeLessThan(cheapest.costWan);
    expect(lean.actions.map(({ kind }) => kind)).toContain('temporary');
    expect(lean.views.find(({ births }) => births === 'low')).toMatchObject({ regretWan: 0, worstShortage: 0 });
    // Where an earlier alternative has its sites, the same goal on other sites stands beside it, with how much dearer that is.
    const isAlone = proposal.alternatives
      .slice(0, proposal.alternatives.indexOf(lean))
      .every((each) => String(sitesOf(each)) !== String(sitesOf(lean)));
    const other = isAlone ? lean : find('low-births-elsewhere')!;
    expect(sitesOf(other)).not.toEqual(sitesOf(cheapest));
    expect(other.seatsAdded).toBeLessThan(cheapest.seatsAdded);
    if (other !== lean)
      expect(other.rationale.en).toContain(`${((other.objective / lean.objective - 1) * 100).toFixed(2)} %`);
  });

  test('has a proposal that is proven robust: whichever births come, it costs little more than the best for them', () => {
    const { alternatives, notes } = proposal;
    const said = notes.find(({ en }) => en.includes('is robust: whichever births come'));
    const own = alternatives.find(({ id }) => id === 'most-robust');
    expect(own ?? said).toBeDefined();
    const [, most] = /at most ([\d,]+) x 10,000 CNY/.exec(said!.en)!;
    const robust = alternatives.find(({ name }) => said!.en.startsWith(`"${name.en}"`))!;
    // The middle view's regret is against a proven bound, so that of the best alternative found is less.
    for (const { regretWan } of robust.views) expect(regretWan).toBeLessThanOrEqual(Number(most!.replaceAll(',', '')));
    expect(Number(most!.replaceAll(',', ''))).toBeLessThan(robust.objective * 0.04);
  });

  test('prices a class more at its full schools, the dearest first', () => {
    const { marginal } = proposal;
    expect(marginal.length).toBeGreaterThan(5);
    expect(marginal).toEqual([...marginal].sort((a, b) => b.savesWan - a.savesWan));
  });

  test('is told of an impossible budget which seats stay short, and how much money is missing', async () => {
    const goal = { stage: 'senior' as const, budgetWan: 5000, timeLimit: 300 };
    const { conflicts, alternatives } = await site(plan, plan, goal, highsSolver());
    const cheapest = proposal.alternatives.find(({ id }) => id === 'lowest-cost')!;
    const senior = cheapest.actions.filter(({ stage }) => stage === 'senior');
    const enough = senior.reduce((sum, { costWan }) => sum + costWan, 0);
    expect(alternatives[0]!.costWan).toBeLessThanOrEqual(5000);
    const [{ stage, seatsShort, relax, text, year }] = conflicts as [Conflict];
    expect(conflicts).toHaveLength(1);
    expect(stage).toBe('senior');
    expect(seatsShort).toBeCloseTo(worst(alternatives[0]!), 1);
    expect(relax.map(({ kind }) => kind)).toEqual(['budget']);
    expect(relax[0]!.by).toBeGreaterThan(1000);
    expect(5000 + relax[0]!.by).toBeLessThanOrEqual(enough * 1.05);
    expect(text.zh).toBe(
      `高中：${year} 年全区仍缺 ${Math.ceil(seatsShort)} 个学位。总预算增加 ${relax[0]!.by.toLocaleString('en-US')} 万元，即可消除。`,
    );
  });
});
