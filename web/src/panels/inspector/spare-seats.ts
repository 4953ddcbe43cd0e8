import type { Words } from '../../words/formats.ts';

/** “余 30 个学位”, or that every seat is taken. */
export function spareSeats({ t }: Words, spare: number): string {
  return spare === 0 ? t('allSeatsTaken') : t('spareSeats', { count: spare });
}
