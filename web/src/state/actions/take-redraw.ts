import { store } from '../store.ts';
import { commitEdit } from './commit-edit.ts';
import { setYear } from './set-year.ts';

/**
 * Puts the catchments that were found into the open scenario, or into a new one of this name. Where schools open with them, shows the year
 * in which they do.
 */
export async function takeRedraw(nameOfNew: string): Promise<void> {
  const { answer } = store.getState().redraw;
  const edit = answer?.edits[0];
  if (!edit) return;
  store.setState(({ redraw }) => ({ redraw: { ...redraw, isTaken: true } }));
  await commitEdit(edit, nameOfNew);
  if (answer.sites?.opened.length && store.getState().year < answer.year) setYear(answer.year);
}
