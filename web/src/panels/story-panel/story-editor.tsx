import { CameraOutlined, CaretRightFilled, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { MOST_VIEWS, storyProblems } from '@xuetu/geodata/story';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useApp } from '../../state/use-app.ts';
import { changeStory } from '../../story/actions/change-story.ts';
import { createStory } from '../../story/actions/create-story.ts';
import { deleteStory } from '../../story/actions/delete-story.ts';
import { openStory } from '../../story/actions/open-story.ts';
import { playFrom } from '../../story/actions/play-from.ts';
import { saveView } from '../../story/actions/save-view.ts';
import { storyGround } from '../../story/story-ground.ts';
import type { StoryState } from '../../story/story-state.ts';
import { useStory } from '../../story/use-story.ts';
import { useStoryWords } from '../../words/use-story-words.ts';
import { Choice } from '../shared/choice.tsx';
import { Waiting } from '../shared/waiting.tsx';
import { StoryConflict } from './story-conflict.tsx';

import { ViewList } from './view-list.tsx';

const NONE = '';

/** The stories of the district, and the open one: its name, its views in order, and what can be done with them. */
export function StoryEditor() {
  const said = useStoryWords();
  const stories = useStory((state) => state.stories);
  const open = useStory((state) => state.open);

  if (!stories) return <Waiting rows={5} />;
  const isFull = open !== null && open.draft.views.length >= MOST_VIEWS;
  return (
    <>
      <div className="story-choice">
        {stories.length > 0 && (
          <Choice
            label={said('allStories')}
            value={open?.id ?? NONE}
            placeholder={said('allStories')}
            options={stories.map(({ id, name, length }) => ({
              value: id,
              label: `${name} · ${said('viewCount', { count: length })}`,
            }))}
            onChange={(id) => void openStory(id)}
          />
        )}
        <Button icon={<PlusOutlined />} onClick={() => createStory({ name: said('newStoryName'), views: [] })}>
          {said('newStory')}
        </Button>
      </div>
      {!open && stories.length === 0 && <p className="empty-note">{said('noStories')}</p>}
      {open && <OpenStory open={open} />}
      <div className="story-add">
        <Button type="primary" ghost block icon={<CameraOutlined />} disabled={isFull} onClick={saveView}>
          {said('addView')}
        </Button>
        {isFull && <p className="panel-note">{said('storyFull', { count: MOST_VIEWS })}</p>}
      </div>
    </>
  );
}

function OpenStory({ open: { id, draft } }: { open: NonNullable<StoryState['open']> }) {
  const said = useStoryWords();
  useApp((state) => state.scenarios);
  useApp((state) => state.areScenariosRead);
  useStory((state) => state.snapshots);
  const { status } = useStory((state) => state.saving);
  const ground = storyGround();
  const problems = ground ? storyProblems({ id, ...draft }, ground) : [];
  const rename = (name: string) => {
    if (name.trim()) changeStory((story) => ({ ...story, name }));
  };
  return (
    <>
      <div className="story-open">
        <NameField key={id} name={draft.name} onChange={rename} />
        <Button
          type="primary"
          autoInsertSpace={false}
          icon={<CaretRightFilled />}
          disabled={draft.views.length === 0}
          onClick={() => playFrom(0)}
        >
          {said('playStory')}
        </Button>
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={said('deleteStory')}
          title={said('deleteStory')}
          onClick={() => void deleteStory()}
        />
      </div>
      <p className="story-status">
        <span>{said('viewCount', { count: draft.views.length })}</span>
        <output data-status={status}>{said(SAVING[status])}</output>
      </p>
      <StoryConflict />
      {draft.views.length === 0 && <p className="empty-note">{said('noViews')}</p>}
      <ViewList views={draft.views} problems={problems} />
    </>
  );
}

/** The name as it is typed, which may be empty on the way; a name that comes from elsewhere takes its place. */
function NameField({ name, onChange }: { name: string; onChange: (name: string) => void }) {
  const said = useStoryWords();
  const [typed, setTyped] = useState(name);
  const [known, setKnown] = useState(name);
  if (name !== known) {
    setKnown(name);
    setTyped(name);
  }
  return (
    <Input
      className="story-name"
      aria-label={said('storyName')}
      value={typed}
      maxLength={120}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(target.value);
      }}
    />
  );
}

const SAVING = {
  saved: 'ofSaved',
  saving: 'ofSaving',
  away: 'ofAway',
  refused: 'ofRefused',
  conflict: 'ofConflict',
} as const;
