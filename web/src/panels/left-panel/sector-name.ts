import type { Words } from '../../words/formats.ts';

/** A set of catchments in words; one that is not known keeps the name the data gives it. */
export function sectorName(t: Words['t'], sector: string): string {
  if (sector === 'public') return t('sectorPublic');
  if (sector === 'nd') return t('sectorNonDenominational');
  if (sector === 'rc') return t('sectorRomanCatholic');
  return sector;
}
