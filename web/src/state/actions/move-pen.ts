import type { Edit, Refusal } from '@xuetu/geodata/scenario';
import { EMPTY_DRAFT, type Gesture } from '../../map/modes/mode.ts';
import { MODES } from '../../map/modes/modes.ts';
import { penText } from '../../words/pen-words.ts';
import { paperOf } from '../selectors/paper-of.ts';
import { store } from '../store.ts';
import { commitEdit } from './commit-edit.ts';

/** Hands a gesture to the tool in hand; what it finishes goes into the scenario. While that is under way nothing is drawn. */
export function movePen(gesture: Gesture): void {
  const state = store.getState();
  const { pen } = state;
  const paper = paperOf(state);
  if (pen.tool === 'select' || pen.isPending || !paper) return;
  const held = pen.isFree && 'at' in gesture ? { ...gesture, isFree: true } : gesture;
  const { draft, edit, refusal } = MODES[pen.tool](pen.draft ?? EMPTY_DRAFT, held, paper);
  const said = refusal ?? (gesture.kind === 'move' ? pen.refusal : null);
  store.setState({ pen: { ...pen, draft, refusal: said } });
  if (edit) void commitDrawn(edit);
}

/** Puts what was drawn into the scenario; it is shown as drawn until the numbers are there. */
export async function commitDrawn(answer: Edit | Refusal): Promise<void> {
  const { current, locale, pen } = store.getState();
  if ('refused' in answer) {
    store.setState({ pen: { ...pen, refusal: answer } });
    return;
  }
  const draft = { ...(pen.draft ?? EMPTY_DRAFT), preview: answer };
  store.setState({ pen: { ...pen, draft, refusal: null, isPending: true } });
  await Promise.race([commitEdit(answer, penText(locale, 'newScenario')), untilOther(current)]);
  store.setState(({ pen: now }) => ({
    pen: { ...now, isPending: false, draft: now.draft && { ...now.draft, preview: null } },
  }));
}

/** Until another plan is shown. */
function untilOther(current: unknown): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe((state) => {
      if (state.current === current) return;
      stop();
      resolve();
    });
  });
}
