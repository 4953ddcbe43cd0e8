import { WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { createStory } from '../../story/actions/create-story.ts';
import { dropStory, settleStory } from '../../story/actions/keep-story.ts';
import { loadRecords } from '../../story/actions/load-records.ts';
import { storyStore } from '../../story/story-store.ts';
import { useStory } from '../../story/use-story.ts';
import { useStoryWords } from '../../words/use-story-words.ts';

/** Somebody else saved or deleted the open story meanwhile: nothing is sent until a person chooses. Also why it could not be saved. */
export function StoryConflict() {
  const said = useStoryWords();
  const saving = useStory((state) => state.saving);
  const draft = useStory((state) => state.open?.draft);
  if (!draft) return null;
  if (saving.status === 'refused' || saving.status === 'away') {
    return (
      <p className="story-problem" role="alert">
        {saving.failure.message}
      </p>
    );
  }
  if (saving.status !== 'conflict') return null;
  const { theirs } = saving;
  const letGo = () => {
    void dropStory();
    storyStore.setState({ open: null });
    void loadRecords();
  };
  const copy = () => {
    settleStory('theirs');
    createStory({ ...draft, name: said('copyName', { name: draft.name }).slice(0, 120) });
  };
  return (
    <section className="story-conflict" role="alertdialog" aria-label={said(theirs ? 'conflict' : 'gone')}>
      <h3>
        <WarningFilled /> {said(theirs ? 'conflict' : 'gone')}
      </h3>
      <p>
        {theirs
          ? said('conflictText', { version: theirs.version, name: theirs.name, count: theirs.views.length })
          : said('goneText')}
      </p>
      <p className="story-verbs">
        {theirs && (
          <Button size="small" type="primary" onClick={copy}>
            {said('saveCopy')}
          </Button>
        )}
        <Button size="small" onClick={() => settleStory('mine')}>
          {said(theirs ? 'keepMine' : 'keepGone')}
        </Button>
        <Button size="small" onClick={theirs ? () => settleStory('theirs') : letGo}>
          {said(theirs ? 'takeTheirs' : 'dropGone')}
        </Button>
      </p>
    </section>
  );
}
