import type { Locale } from '@xuetu/geodata/model';
import type { MouseEvent } from 'react';
import { dropDraft } from '../../state/actions/drop-draft.ts';
import { movePen } from '../../state/actions/move-pen.ts';
import { snapFreely } from '../../state/actions/snap-freely.ts';
import type { PenTool } from '../../state/pen/pen-state.ts';
import { hasDraft } from '../../state/selectors/has-draft.ts';
import { useApp } from '../../state/use-app.ts';
import { penText } from '../../words/pen-words.ts';

/** Tools that draw with a pen that may snap. */
const SNAPPING = new Set<PenTool>(['reshape', 'vertex', 'draw', 'split', 'ground']);

/** What keys do with what is being drawn, for those who have none: cancel, one step back, finish; and whether the pen snaps. */
export function PenButtons({ locale }: { locale: Locale }) {
  const tool = useApp((state) => state.pen.tool);
  const isFree = useApp((state) => state.pen.isFree);
  const isOpen = useApp((state) => hasDraft(state) && !state.pen.isPending);
  const corners = useApp((state) => (state.pen.tool === 'follow' ? 0 : (state.pen.draft?.legs.length ?? 0)));
  /** The keys stay with the map. */
  const press = (act: () => void) => (event: MouseEvent<HTMLButtonElement>) => {
    event.currentTarget.blur();
    act();
  };
  if (!isOpen && !SNAPPING.has(tool)) return null;
  return (
    <p className="pen-buttons">
      {isOpen && (
        <>
          <button type="button" onClick={press(dropDraft)}>
            {penText(locale, 'cancelDraft')}
          </button>
          {tool === 'vertex' ? (
            <button type="button" onClick={press(() => movePen({ kind: 'delete' }))}>
              {penText(locale, 'deleteVertex')}
            </button>
          ) : (
            <button type="button" onClick={press(() => movePen({ kind: 'back' }))}>
              {penText(locale, 'stepBack')}
            </button>
          )}
          {corners > 0 && (
            <button type="button" className="is-main" onClick={press(() => movePen({ kind: 'finish' }))}>
              {penText(locale, 'finishDraft')}
            </button>
          )}
        </>
      )}
      {SNAPPING.has(tool) && (
        <button
          type="button"
          aria-pressed={!isFree}
          title={penText(locale, 'snappingWhat')}
          onClick={press(() => snapFreely(!isFree))}
        >
          {penText(locale, 'snapping')}
        </button>
      )}
    </p>
  );
}
