import { moveView, type StoryProblem, type StoryView } from '@xuetu/geodata/story';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { changeStory } from '../../story/actions/change-story.ts';
import { storyStore } from '../../story/story-store.ts';
import { useStoryWords } from '../../words/use-story-words.ts';
import { placeUnder } from './place-under.ts';
import { ViewCard } from './view-card.tsx';

interface Props {
  views: readonly StoryView[];
  problems: readonly StoryProblem[];
}

/** The views of the open story in order; a card is moved by dragging its handle or with the arrow keys on it. */
export function ViewList({ views, problems }: Props) {
  const said = useStoryWords();
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const moveTo = (id: string, to: number) => {
    changeStory((story) => moveView(story, id, to));
    setTold(said('viewMoved', { at: Math.min(Math.max(to, 0), views.length - 1) + 1 }));
  };
  /** The card that is dragged moves in the document, which ends a capture of the pointer: the whole page is listened to. */
  useEffect(() => {
    if (!dragged) return;
    const drag = (event: PointerEvent) => {
      const now = storyStore.getState().open?.draft.views ?? [];
      const boxes = [...(list.current?.children ?? [])].map((each) => each.getBoundingClientRect());
      const from = now.findIndex((each) => each.id === dragged);
      if (boxes.length !== now.length || from < 0) return;
      const to = placeUnder(event.clientY, boxes, from);
      if (to !== from) flushSync(() => changeStory((story) => moveView(story, dragged, to)));
    };
    const drop = () => setDragged(null);
    addEventListener('pointermove', drag);
    addEventListener('pointerup', drop);
    addEventListener('pointercancel', drop);
    return () => {
      removeEventListener('pointermove', drag);
      removeEventListener('pointerup', drop);
      removeEventListener('pointercancel', drop);
    };
  }, [dragged]);
  return (
    <>
      <ol ref={list} className="view-list">
        {views.map((each, at) => (
          <ViewCard
            key={each.id}
            saved={each}
            at={at}
            problems={problems.filter(({ viewId }) => viewId === each.id)}
            isDragged={dragged === each.id}
            onMove={(by) => moveTo(each.id, at + by)}
            onGrab={() => setDragged(each.id)}
          />
        ))}
      </ol>
      <output className="visually-hidden">{told}</output>
    </>
  );
}
