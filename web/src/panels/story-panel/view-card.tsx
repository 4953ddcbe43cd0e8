import { CaretRightFilled, CopyOutlined, DeleteOutlined, HolderOutlined, SyncOutlined } from '@ant-design/icons';
import { changeView, insertView, MOST_VIEWS, type StoryProblem, type StoryView } from '@xuetu/geodata/story';
import { Button, Input } from 'antd';
import type { KeyboardEvent } from 'react';
import { newId } from '../../saving/new-id.ts';
import { changeStory } from '../../story/actions/change-story.ts';
import { deleteView } from '../../story/actions/delete-view.ts';
import { playFrom } from '../../story/actions/play-from.ts';
import { updateView } from '../../story/actions/update-view.ts';
import { storyStore } from '../../story/story-store.ts';
import { useStory } from '../../story/use-story.ts';
import { dayText } from '../../words/day-text.ts';
import { useStoryWords } from '../../words/use-story-words.ts';
import { useWords } from '../../words/use-words.ts';
import { viewSummary } from '../../words/view-summary.ts';
import { Choice } from '../shared/choice.tsx';
import { usePlanName } from './use-plan-name.ts';

interface Props {
  saved: StoryView;
  /** Its place, from 0. */
  at: number;
  problems: readonly StoryProblem[];
  isDragged: boolean;
  /** Moves it by so many places. */
  onMove: (by: number) => void;
  onGrab: () => void;
}

/** One saved view: what it shows, its caption and notes, whose numbers it has, and what can be done with it. */
export function ViewCard({ saved, at, problems, isDragged, onMove, onGrab }: Props) {
  const words = useWords();
  const said = useStoryWords();
  const planName = usePlanName();
  const place = at + 1;
  const change = (changes: Partial<Omit<StoryView, 'id'>>) =>
    changeStory((story) => changeView(story, saved.id, changes));
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(by);
  };
  return (
    <li className={isDragged ? 'view-card is-dragged' : 'view-card'} data-view={saved.id}>
      <button
        type="button"
        className="view-handle"
        aria-label={said('moveView', { at: place })}
        title={said('moveView', { at: place })}
        onKeyDown={onKeyDown}
        onPointerDown={onGrab}
      >
        <HolderOutlined />
        <b>{place}</b>
      </button>
      <div className="view-body">
        <Input.TextArea
          autoSize
          className="view-caption"
          aria-label={said('caption', { at: place })}
          placeholder={said('captionHint')}
          maxLength={300}
          value={saved.caption}
          onChange={(event) => change({ caption: event.target.value })}
        />
        <small className="view-summary">
          {[planName(saved.view.scenarioId), ...viewSummary(saved.view, words, said)].join(' · ')}
        </small>
        {problems.map(({ reason }) => (
          <p key={reason.zh} className="story-problem" role="alert">
            {words.name(reason)}
          </p>
        ))}
        <Input.TextArea
          autoSize
          className="view-notes"
          aria-label={said('notes', { at: place })}
          placeholder={said('notesHint')}
          maxLength={4000}
          value={saved.notes}
          onChange={(event) => change({ notes: event.target.value })}
        />
        <div className="view-verbs">
          <SnapshotChoice
            label={said('snapshotOf', { at: place })}
            saved={saved}
            onChange={(snapshotId) => change({ snapshotId })}
          />
          <ViewVerbs saved={saved} at={at} />
        </div>
      </div>
    </li>
  );
}

function ViewVerbs({ saved, at }: Pick<Props, 'saved' | 'at'>) {
  const said = useStoryWords();
  const place = at + 1;
  const update = () => {
    updateView(saved);
    storyStore.setState({ said: said('viewUpdated', { at: place }) });
  };
  const isFull = useStory((state) => (state.open?.draft.views.length ?? 0) >= MOST_VIEWS);
  const copy = () => changeStory((story) => insertView(story, { ...structuredClone(saved), id: newId('v') }, at + 1));
  const verbs = [
    { key: 'play', label: said('playFrom', { at: place }), icon: <CaretRightFilled />, run: () => playFrom(at) },
    { key: 'update', label: `${said('updateView')} · ${place}`, icon: <SyncOutlined />, run: update },
    { key: 'copy', label: said('duplicateView', { at: place }), icon: <CopyOutlined />, run: copy, off: isFull },
    {
      key: 'delete',
      label: said('deleteView', { at: place }),
      icon: <DeleteOutlined />,
      run: () => deleteView(saved.id),
    },
  ];
  return (
    <span>
      {verbs.map(({ key, label, icon, run, off }) => (
        <Button
          key={key}
          type="text"
          size="small"
          icon={icon}
          aria-label={label}
          title={label}
          disabled={off === true}
          onClick={run}
        />
      ))}
    </span>
  );
}

/** Today's numbers, or those of a snapshot of the same plan. */
function SnapshotChoice(props: { label: string; saved: StoryView; onChange: (snapshotId: string) => void }) {
  const { locale } = useWords();
  const said = useStoryWords();
  const snapshots = useStory((state) => state.snapshots) ?? [];
  const { scenarioId } = props.saved.view;
  const own = snapshots.filter((each) => each.scenarioId === scenarioId);
  return (
    <Choice
      label={props.label}
      value={props.saved.snapshotId}
      placeholder={said('planGone')}
      options={[
        { value: '', label: said('numbersToday') },
        ...own.map(({ id, at, note }) => ({
          value: id,
          label: [said('frozenNumbers', { date: dayText(at, locale) }), note].filter(Boolean).join(' · '),
        })),
      ]}
      onChange={props.onChange}
    />
  );
}
