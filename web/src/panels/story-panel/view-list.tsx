import { moveView, type StoryProblem, type StoryView } from '@xuetu/geodata/story';
import { type PointerEvent, useRef, useState } from 'react';
import { changeStory } from '../../story/actions/change-story.ts';
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
  const drag = (event: PointerEvent, id: string) => {
    if (dragged !== id || !list.current) return;
    const boxes = [...list.current.children].map((each) => each.getBoundingClientRect());
    const from = views.findIndex((each) => each.id === id);
    const to = placeUnder(event.clientY, boxes, from);
    if (to !== from) moveTo(id, to);
  };
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
            onDrag={(event) => drag(event, each.id)}
            onDrop={() => setDragged(null)}
          />
        ))}
      </ol>
      <output className="visually-hidden">{told}</output>
    </>
  );
}
