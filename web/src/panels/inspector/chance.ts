import type { Words } from '../../words/formats.ts';

/** A share of the draws as a chance: what never or always happened in them is still not certain. */
export function chance({ percent }: Words, share: number): string {
  if (share > 0.99) return `> ${percent(0.99)}`;
  return share < 0.01 ? `< ${percent(0.01)}` : percent(share);
}
