import type { PictureSource } from './pictures/picture.ts';

/** The years simulated in both plans: a scenario may look further ahead than the base plan, or less far. */
export function commonYears({ now, before }: PictureSource): number[] {
  return now.results.years.filter((year) => before.results.years.includes(year));
}
