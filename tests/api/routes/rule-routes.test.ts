import { localRuleOf, RULE_PACKS } from '@xuetu/geodata/rules';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';

const published = RULE_PACKS.seats!.rules.find(({ id }) => id === 'near-capacity')!;
let app: TestApp;
beforeAll(async () => {
  app = await anApp([aCrowdedPlan()]);
});
afterAll(() => app.close());

describe('the rules of a district over HTTP', () => {
  test('are those of its packs with document, scope, mark and limit', async () => {
    const { status, body } = await app.ask('/api/districts/test/rules');
    expect(status).toBe(200);
    expect(body.rules.find(({ rule }: { rule: { id: string } }) => rule.id === 'near-capacity')).toEqual({
      pack: { id: 'seats', version: '1', name: { zh: '学位', en: 'Seats' } },
      rule: published,
    });
  });

  test('of a scenario are those it sets, beside what was published', async () => {
    const own = localRuleOf(published, { value: 0.8, off: true });
    const draft = { name: '本地', description: '', edits: [{ label: '规则', setRules: [own] }], cursor: 1 };
    const { id } = (await app.send('POST', '/api/districts/test/scenarios', draft)).body.scenario;
    const { body } = await app.ask(`/api/districts/test/rules?scenario=${id}`);
    expect(body.scenario).toBe(id);
    const entry = body.rules.find(({ rule }: { rule: { id: string } }) => rule.id === 'near-capacity');
    expect(entry).toMatchObject({ rule: { value: 0.8, off: true, mark: 'M' }, published: { value: 0.9, mark: 'D' } });
  });

  test('of an unknown district or scenario are refused', async () => {
    expect(await app.ask('/api/districts/none/rules')).toMatchObject({ status: 404 });
    expect(await app.ask('/api/districts/test/rules?scenario=none')).toMatchObject({ status: 404 });
  });
});
