import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { aStoryView } from '../../support/a-meeting-view.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';

const PATH = '/api/districts/test/stories';
const draft = (changes: object = {}) => ({
  name: '年度汇报',
  views: [aStoryView('v1', { caption: '哪里缺学位' })],
  ...changes,
});
let app: TestApp;
beforeAll(async () => {
  app = await anApp([aCrowdedPlan(), aCrowdedPlan('other'), aCrowdedPlan('third')]);
});
afterAll(() => app.close());

async function aStory(changes: object = {}) {
  return (await app.send('POST', PATH, { draft: draft(changes) })).body.story;
}

describe('stories', () => {
  test('a new story has version 1 and is read back as it was told', async () => {
    const views = [
      aStoryView('v1', {
        caption: "<script>alert(1)</script> =cmd|' /C calc'!A0",
        notes: '先停一下',
        view: {
          camera: { lng: 117.123456789, lat: 35.987654321, zoom: 13.37, bearing: -21.5, pitch: 52.25 },
          compare: 'swipe',
          divider: 0.123456789,
          columns: true,
        },
      }),
    ];
    const { status, body } = await app.send('POST', PATH, { draft: draft({ views }) });
    expect(status).toBe(201);
    expect(body.story).toMatchObject({ districtId: 'test', name: '年度汇报', version: 1 });
    const read = await app.ask(`${PATH}/${body.story.id}`);
    expect(read.body.story.views).toEqual(views);
  });

  test('a story made in a browser keeps its id, and asking again shows the one that is stored', async () => {
    const asked = { id: 't-0123456789abcdef', draft: draft() };
    expect(await app.send('POST', PATH, asked)).toMatchObject({ status: 201, body: { story: { id: asked.id } } });
    const again = await app.send('POST', PATH, asked);
    expect([again.status, again.body.error.code]).toEqual([409, 'version-conflict']);
    expect(again.body.error.details.current).toMatchObject({ id: asked.id, version: 1 });
  });

  test('the list tells how many views there are and leaves them out', async () => {
    const { id } = await aStory();
    const listed = (await app.ask(PATH)).body.stories.find((each: { id: string }) => each.id === id);
    expect(listed).toMatchObject({ name: '年度汇报', length: 1, version: 1 });
    expect(listed).not.toHaveProperty('views');
  });

  test('of two people who save the same version at once one wins and one is told', async () => {
    const { id } = await aStory();
    const saves = ['甲', '乙'].map((name) => app.send('PUT', `${PATH}/${id}`, { version: 1, draft: draft({ name }) }));
    const answers = await Promise.all(saves);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = answers.find(({ status }) => status === 200)!.body.story;
    const told = answers.find(({ status }) => status === 409)!.body.error;
    expect(told.details).toMatchObject({ version: 1, current: { version: 2, name: won.name } });
  });

  test('a story of another district is not there', async () => {
    const { id } = await aStory();
    expect((await app.ask(`/api/districts/other/stories/${id}`)).body.error.code).toBe('unknown-story');
    const stolen = await app.send('POST', '/api/districts/other/stories', { id, draft: draft() });
    expect(stolen.status).toBe(404);
    expect((await app.ask('/api/districts/nowhere/stories')).body.error.code).toBe('unknown-district');
  });

  test('a deleted story is gone, and its maker may put it back under its id', async () => {
    const { id, views, name } = await aStory();
    expect((await app.send('DELETE', `${PATH}/${id}`, {})).body).toEqual({ deleted: id });
    expect((await app.ask(`${PATH}/${id}`)).body.error.code).toBe('unknown-story');
    const back = await app.send('POST', PATH, { id, draft: { name, views } });
    expect(back.body.story).toMatchObject({ id, version: 1, views });
  });

  test.each([
    ['draft.views', { views: Array.from({ length: 61 }, (_, at) => aStoryView(`v${at}`)) }],
    ['draft.views', { views: [aStoryView('a'), aStoryView('a')] }],
    ['draft.views.0.view.heat', { views: [aStoryView('a', { view: { heat: 'rainbow' as never } })] }],
    ['draft.views.0.caption', { views: [aStoryView('a', { caption: '长'.repeat(301) })] }],
    ['draft.name', { name: 'a\u0000b' }],
  ])('a draft with a wrong %s is refused with the field named', async (field, changes) => {
    const refused = await app.send('POST', PATH, { draft: draft(changes) });
    expect([refused.status, refused.body.error.code]).toEqual([400, 'invalid-request']);
    expect(refused.body.error.details.fields.map((each: { field: string }) => each.field)).toContain(field);
  });

  test('go with their district only where that is said', async () => {
    await app.send('POST', '/api/districts/third/stories', { draft: draft() });
    const refused = await app.send('DELETE', '/api/districts/third', {});
    expect([refused.status, refused.body.error.code]).toEqual([409, 'district-has-scenarios']);
    expect(refused.body.error.details).toEqual({ scenarios: 0, stories: 1 });
    expect((await app.send('DELETE', '/api/districts/third?scenarios=delete', {})).status).toBe(200);
  });
});
