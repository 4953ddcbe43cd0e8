import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStory } from '../../../web/src/story/actions/create-story.ts';
import { deleteStory } from '../../../web/src/story/actions/delete-story.ts';
import { dropStory } from '../../../web/src/story/actions/keep-story.ts';
import { openStory } from '../../../web/src/story/actions/open-story.ts';
import { undoRemoval } from '../../../web/src/story/actions/undo-removal.ts';
import { NO_STORY } from '../../../web/src/story/story-state.ts';
import { storyStore } from '../../../web/src/story/story-store.ts';

/** Requests on their way, in their order; each is answered when the test says so. */
let asked: { method: string; path: string; answer(status: number, body: object): void }[];

beforeEach(() => {
  asked = [];
  storyStore.setState({ ...NO_STORY, districtId: 'test', stories: [] });
  vi.stubGlobal('fetch', (input: string | URL, init?: RequestInit) => {
    return new Promise<Response>((resolve) => {
      asked.push({
        method: init?.method ?? 'GET',
        path: new URL(String(input), 'http://test').pathname,
        answer: (status, body) => resolve(Response.json(body, { status })),
      });
    });
  });
});
afterEach(() => {
  void dropStory();
  storyStore.setState(NO_STORY);
  vi.unstubAllGlobals();
});

const story = (id: string) => ({ story: { id, districtId: 'test', name: id, views: [], version: 1, updatedAt: '' } });
const on = (method: string) => vi.waitFor(() => asked.find((each) => each.method === method) ?? expect.fail(method));
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('of two stories asked for one after the other the last is open, whichever comes first', async () => {
  const [first, last] = [openStory('甲'), openStory('乙')];
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  asked[1]!.answer(200, story('乙'));
  await last;
  asked[0]!.answer(200, story('甲'));
  await first;
  expect(storyStore.getState().open?.id).toBe('乙');
});

test('a story made while another is read stays open', async () => {
  const opening = openStory('甲');
  createStory({ name: '新提纲', views: [] }, '一');
  (await on('GET')).answer(200, story('甲'));
  await opening;
  expect(storyStore.getState().open?.id).toBe('一');
});

test('a story that is deleted while it is stored the first time is deleted after that, and stays away', async () => {
  createStory({ name: '新提纲', views: [] }, '二');
  const post = await on('POST');
  const deleted = deleteStory();
  await settled();
  expect(asked.map(({ method }) => method)).toEqual(['POST']);
  post.answer(201, story('二'));
  (await on('DELETE')).answer(200, {});
  await deleted;
  await settled();
  expect(asked.map(({ method }) => method)).toEqual(['POST', 'DELETE']);
  expect(storyStore.getState()).toMatchObject({ open: null, failure: null });
});

test('and where that is taken back, it is stored again when it is gone', async () => {
  createStory({ name: '新提纲', views: [] }, '三');
  (await on('POST')).answer(201, story('三'));
  await vi.waitFor(() => expect(storyStore.getState().saving.status).toBe('saved'));
  void deleteStory();
  undoRemoval();
  const gone = await on('DELETE');
  await settled();
  expect(asked.map(({ method }) => method)).toEqual(['POST', 'DELETE']);
  gone.answer(200, {});
  await vi.waitFor(() => expect(asked.map(({ method }) => method)).toEqual(['POST', 'DELETE', 'POST']));
});
