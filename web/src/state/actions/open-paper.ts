import type { PaperSubject } from '../paper/paper-state.ts';
import { store } from '../store.ts';

/** Opens the dialog of a paper, where its format is chosen. */
export function openPaper(what: PaperSubject): void {
  store.setState({ paper: { what, status: 'choosing' } });
}
