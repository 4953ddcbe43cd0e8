import type { RedrawDraft } from '../redraw/redraw-state.ts';
import { store } from '../store.ts';

/** Changes the goal of redrawing; what is undefined goes back to its default. */
export function changeRedraw(change: { [Key in keyof RedrawDraft]?: RedrawDraft[Key] | undefined }): void {
  store.setState(({ redraw }) => ({
    redraw: {
      ...redraw,
      draft: Object.fromEntries(
        Object.entries({ ...redraw.draft, ...change }).filter(([, value]) => value !== undefined),
      ) as RedrawDraft,
    },
  }));
}
