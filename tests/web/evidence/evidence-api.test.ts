import { DEFAULT_ASSUMPTIONS, type Plan } from '@xuetu/geodata/model';
import { type Edit, giveCompounds } from '@xuetu/geodata/scenario';
import { bandsOf, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, test } from 'vitest';
import { createEvidenceApi } from '../../../web/src/evidence/evidence-api.ts';
import type { AskedPlan, EvidenceAnswers, EvidenceQuestion } from '../../../web/src/evidence/evidence-question.ts';
import { checkGroups, leastCompact } from '../../../web/src/panels/left-panel/check-groups.ts';
import { aPlan } from '../../support/a-plan.ts';
import { done, twoSchools } from '../../support/two-schools.ts';

const births = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 100]));
const children = Object.fromEntries(Array.from({ length: 16 }, (_, age) => [age, 60]));

/** A full school with a compound 600 m away in a straight line, and an empty one further off; there are no streets. */
const plan = aPlan()
  .withSchool('凯瑞小学', { rooms: 6, pupils: { g1: 60, g2: 60, g3: 60, g4: 60, g5: 60, g6: 60 }, at: [117, 36] })
  .withSchool('云门小学', { rooms: 12, pupils: { g1: 5 }, at: [117.02, 36] })
  .withCompound('甲', { children, areaId: '镇', at: [117.00665, 36] })
  .withAssignment('甲', '凯瑞小学')
  .withBirths('镇', births)
  .build();
const base = { key: 1, edits: [], cursor: 0 };
const wider: Edit = {
  label: '扩建',
  putSchools: [{ ...plan.schools.find(({ id }) => id === '凯瑞小学')!, stages: [{ stage: 'primary', rooms: 12 }] }],
};

function asking<Kind extends EvidenceQuestion['kind']>(
  api: ReturnType<typeof createEvidenceApi>,
  question: Extract<EvidenceQuestion, { kind: Kind }>,
): EvidenceAnswers[Kind] {
  return api(question) as EvidenceAnswers[Kind];
}

describe('the evidence on a plan', () => {
  const api = createEvidenceApi(plan);

  test('has the bands of the same 1,000 draws as everywhere else', () => {
    const bands = asking(api, { kind: 'bands', of: base });
    expect(bands).toEqual(bandsOf(plan, plan, simulatePlan(plan, plan)));
    expect(bands.draws).toBe(1000);
  });

  test('names the limit of a school that breaks first, and where the pupils beyond its seats would go', () => {
    const school = asking(api, { kind: 'school', of: base, schoolId: '凯瑞小学', stage: 'primary' });
    expect(school.limits?.firstBroken?.year).toBe(2025);
    expect(school.limits?.firstBroken?.sentence.zh).toContain('2025年9月');
    const [first] = school.leaving.filter(({ year }) => year === 2025);
    expect(first).toMatchObject({ toId: '云门小学', pupils: 360 - 6 * 45 });
    const empty = asking(api, { kind: 'school', of: base, schoolId: '云门小学', stage: 'primary' });
    expect(empty.coming.filter(({ year }) => year === 2025)).toEqual([first]);
  });

  test('answers anew for a scenario and still knows the base plan', () => {
    const scenario = { key: 2, edits: [wider], cursor: 1 };
    const after = asking(api, { kind: 'school', of: scenario, schoolId: '凯瑞小学', stage: 'primary' });
    expect(after.leaving.filter(({ year }) => year === 2025)).toEqual([]);
    const before = asking(api, { kind: 'school', of: base, schoolId: '凯瑞小学', stage: 'primary' });
    expect(before.leaving.length).toBeGreaterThan(0);
  });

  test('says that a walk is a straight line where there are no streets, and draws circles', () => {
    const [walk] = asking(api, { kind: 'compound', of: base, compoundId: '甲', year: 2025 });
    expect(walk).toMatchObject({ schoolId: '凯瑞小学', how: 'straight', crossings: 0 });
    expect(walk!.metres).toBeCloseTo(600 * DEFAULT_ASSUMPTIONS.detourFactor, -1);
    const school = asking(api, { kind: 'school', of: base, schoolId: '凯瑞小学', stage: 'primary' });
    expect(school.method).toBe('straight');
    expect(school.reach.map(({ metres }) => metres)).toEqual([500, 1000]);
  });

  test('tells why a compound goes to its school, and nothing of one that is not there', () => {
    const reason = asking(api, { kind: 'reason', of: base, compoundId: '甲', stage: 'primary', year: 2025 });
    expect(reason).toMatchObject({ compoundId: '甲', by: { kind: 'assigned-explicitly' } });
    expect(reason!.assigned).toMatchObject([{ schoolId: '凯瑞小学', pupils: 360, seats: 270, left: -90 }]);
    expect(reason!.sentElsewhere).toMatchObject([{ toIds: ['云门小学'], pupils: 90 }]);
    expect(asking(api, { kind: 'reason', of: base, compoundId: '乙', stage: 'primary', year: 2025 })).toBeNull();
  });

  test('tells a catchment beside the plan as imported, or beside another scenario', () => {
    const wordingOf = (of: Plan, scenario: AskedPlan, against?: AskedPlan) =>
      asking(createEvidenceApi(of), {
        kind: 'wording',
        of: scenario,
        catchmentId: 'west',
        year: 2026,
        ...(against && { against }),
      });
    const two = twoSchools();
    const given = done(giveCompounds(two, { compoundIds: ['丁1', '丁2'], to: 'west' }));
    const scenario = { key: 1, edits: [given], cursor: 1 };
    expect(wordingOf(two, scenario)?.changes?.compounds).toBe(2);
    expect(wordingOf(two, scenario, { ...scenario, key: 2 })?.changes?.compounds).toBe(0);
    expect(wordingOf(two, base)?.changes).toBeUndefined();
    expect(wordingOf(two, base, scenario)?.changes?.compounds).toBe(2);
  });

  test('checks every catchment of a stage, each compound that a border divides told once in the list', () => {
    const two = twoSchools();
    const checks = asking(createEvidenceApi(two), { kind: 'checks', of: base, stage: 'primary', year: 2026 });
    expect(checks.map(({ catchmentId }) => catchmentId).sort()).toEqual(['east', 'west']);
    expect(checkGroups(checks)).toEqual([]);
    const split = (share: number) => ({
      kind: 'compound-split' as const,
      sentence: { zh: '分开', en: 'divided' },
      at: [117, 36] as [number, number],
      figures: { share },
      compoundId: '甲',
    });
    const alone = { ...split(1), kind: 'no-school' as const };
    const [west, east] = checks.map((check, i) => ({
      ...check,
      concerns: i === 0 ? [split(0.6)] : [split(0.4), alone],
    }));
    expect(checkGroups([west!, east!]).map(({ kind, concerns }) => [kind, concerns.length])).toEqual([
      ['no-school', 1],
      ['compound-split', 1],
    ]);
    expect(
      leastCompact([
        { ...west!, polsbyPopper: 0.9 },
        { ...east!, polsbyPopper: 0.2 },
      ])[0]!.polsbyPopper,
    ).toBe(0.2);
  });

  test('draws the ground reached along streets where there are any', () => {
    const street = {
      type: 'LineString' as const,
      coordinates: [[116.98, 36] as [number, number], [117.03, 36] as [number, number]],
    };
    const api = createEvidenceApi({ ...plan, streets: [{ id: '路', class: 'local', shape: street }] });
    const [near] = asking(api, { kind: 'school', of: base, schoolId: '凯瑞小学', stage: 'primary' }).reach;
    const ring = near!.shape.coordinates.flat(near!.shape.type === 'Polygon' ? 1 : 2) as [number, number][];
    const east = Math.max(...ring.map(([lng]) => lng));
    expect((east - 117) * 90_000).toBeGreaterThan(480);
    expect((east - 117) * 90_000).toBeLessThan(560);
    const [walk] = asking(api, { kind: 'compound', of: base, compoundId: '甲', year: 2025 });
    expect(walk).toMatchObject({ how: 'street', crossings: 0 });
  });
});
