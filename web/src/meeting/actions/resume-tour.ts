import { settledView } from '@xuetu/geodata/story';
import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { store } from '../../state/store.ts';
import { loadRecords } from '../../story/actions/load-records.ts';
import { storyGround } from '../../story/story-ground.ts';
import { storyStore } from '../../story/story-store.ts';
import { storyTexts } from '../../words/use-story-words.ts';
import type { LinkedTour } from '../meeting-link.ts';
import { meetingStore } from '../meeting-store.ts';
import { needStory } from './need-story.ts';

/**
 * Goes on with the story of a link, at the view of the link. Until the story is read, and where it is gone or no longer has that view, the view stands
 * alone with the numbers of its snapshot.
 */
export async function resumeTour({ storyId, snapshotId, viewId }: LinkedTour): Promise<void> {
  const { districtId, locale } = store.getState();
  const { view } = meetingStore.getState();
  if (!districtId || !view) return;
  const alone = { id: storyId, name: '', views: [{ id: viewId, caption: '', notes: '', snapshotId, view }], at: 0 };
  meetingStore.setState({ tour: alone });
  if (storyId === '') return;
  const [answer] = await Promise.all([
    ask(client.api.districts[':district'].stories[':story'].$get({ param: { district: districtId, story: storyId } })),
    loadRecords(),
  ]);
  if (meetingStore.getState().tour !== alone) return;
  const saved = answer.ok ? answer.value.story : undefined;
  const at = saved?.views.findIndex(({ id }) => id === viewId) ?? -1;
  if (!saved || at < 0) {
    storyStore.setState({ said: storyTexts(locale)(answer.ok ? 'linkedViewGone' : 'linkedStoryGone') });
    return;
  }
  const ground = storyGround();
  const views = saved.views.map((each, i) => {
    if (i === at) return { ...each, snapshotId };
    return ground ? { ...each, view: settledView(each, ground) } : each;
  });
  meetingStore.setState({ tour: { id: storyId, name: saved.name, views, at } });
  void needStory(storyId, views);
}
