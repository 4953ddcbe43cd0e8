import { captureView } from '../../story/actions/capture-view.ts';
import { pictureNow } from '../../story/picture-now.ts';
import { snapshotShown } from '../../story/snapshot-shown.ts';
import { storyStore } from '../../story/story-store.ts';
import { useStoryWords } from '../../words/use-story-words.ts';
import { useWords } from '../../words/use-words.ts';
import { viewSummary } from './view-summary.ts';

/** Answers what saves the present picture at the end of the open story, with a first caption that says what it shows. */
export function useCapture(): () => void {
  const words = useWords();
  const said = useStoryWords();
  return () => {
    const view = pictureNow();
    const caption = viewSummary(view, words, said).join(' · ');
    const at = captureView(view, { caption, storyName: said('newStoryName'), snapshotId: snapshotShown() });
    const name = storyStore.getState().open?.draft.name ?? '';
    storyStore.setState({ said: said('viewAdded', { name, at }) });
  };
}
