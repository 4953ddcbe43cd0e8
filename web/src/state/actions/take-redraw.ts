import { isRedrawOutdated } from '../selectors/is-redraw-outdated.ts';
import { store } from '../store.ts';
import { commitEdit } from './commit-edit.ts';
import { setYear } from './set-year.ts';

/**
 * Puts the catchments that were found into the open scenario, or into a new one of this name; not where they were found for another plan than
 * that of the scenario. Where schools open with them, shows the year in which they do.
 */
export async function takeRedraw(nameOfNew: string): Promise<void> {
  const state = store.getState();
  const { answer } = state.redraw;
  const edit = answer?.edits[0];
  if (!edit || isRedrawOutdated(state)) return;
  store.setState(({ redraw }) => ({ redraw: { ...redraw, isTaken: true } }));
  await commitEdit(edit, nameOfNew);
  if (answer.sites?.opened.length && store.getState().year < answer.year) setYear(answer.year);
}
