import type { Answer } from '../siting/siting-state.ts';
import { store } from '../store.ts';
import { changeDesk } from './change-desk.ts';

/** Keeps an alternative beside the answers of later runs, or lets it go. */
export function pinAnswer(answer: Answer): void {
  const { pinned } = store.getState().desk;
  const isPinned = pinned.some((each) => each.key === answer.key);
  changeDesk({ pinned: isPinned ? pinned.filter((each) => each.key !== answer.key) : [...pinned, answer] });
}
