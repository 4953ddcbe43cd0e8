import { MOST_VIEWS } from '@xuetu/geodata/story';
import { snapshotShown } from '../../meeting/figures/plans-shown.ts';
import { meetingStore } from '../../meeting/meeting-store.ts';
import { store } from '../../state/store.ts';
import { wordsOf } from '../../words/formats.ts';
import { storyTexts } from '../../words/use-story-words.ts';
import { viewSummary } from '../../words/view-summary.ts';
import { pictureNow } from '../picture-now.ts';
import { storyStore } from '../story-store.ts';
import { captureView } from './capture-view.ts';

/** Saves the present picture at the end of the open story, with a first caption that says what it shows, and says so. */
export function saveView(): void {
  const { locale } = store.getState();
  const said = storyTexts(locale);
  const view = pictureNow();
  const at = captureView(view, {
    caption: viewSummary(view, wordsOf(locale), said).join(' · '),
    storyName: said('newStoryName'),
    snapshotId: snapshotShown(meetingStore.getState()),
  });
  const name = storyStore.getState().open?.draft.name ?? '';
  const text = at === 0 ? said('storyFull', { count: MOST_VIEWS }) : said('viewAdded', { name, at });
  storyStore.setState({ said: text });
}
