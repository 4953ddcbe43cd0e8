import type { KeyboardEvent, PointerEvent } from 'react';
import { useState } from 'react';
import { useStoryWords } from '../../words/use-story-words.ts';
import { changeView } from '../actions/change-view.ts';
import { DIVIDER_KEYS, dividerAt, dividerStep } from './divider-step.ts';

/** The line between two maps, dragged with mouse, pen or finger, or moved with the arrow keys. `onDrag` hears where it is held, null when it is let go. */
export function CompareDivider({ divider, onDrag }: { divider: number; onDrag: (share: number | null) => void }) {
  const said = useStoryWords();
  const [held, setHeld] = useState<number | null>(null);
  const shareAt = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.parentElement!.getBoundingClientRect();
    return dividerAt((event.clientX - left) / width);
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (held === null) return;
    const share = shareAt(event);
    setHeld(share);
    onDrag(share);
  };
  const drop = () => {
    if (held !== null) changeView({ divider: held });
    setHeld(null);
    onDrag(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = dividerStep(divider, event.key, event.shiftKey);
    if (wanted === undefined) return;
    event.preventDefault();
    changeView({ divider: wanted });
  };
  const share = held ?? divider;
  return (
    <hr
      className="compare-divider"
      data-own-keys={DIVIDER_KEYS.join(' ')}
      style={{ left: `${share * 100}%` }}
      aria-orientation="vertical"
      aria-label={said('divider')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld(divider);
      }}
      onPointerMove={move}
      onPointerUp={drop}
      onPointerCancel={drop}
      onKeyDown={onKeyDown}
    />
  );
}
