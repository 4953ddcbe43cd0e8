import type { SeatsHeld } from './seats-held.ts';

/** 在读学位 of several compounds and changes added up; a pupil whose compound changes twice counts for each change. */
export interface SeatsHeldTogether extends Omit<SeatsHeld, 'compoundId' | 'year'> {
  /** Compounds whose pupils hold a seat when they change school. */
  compounds: number;
}

export function seatsHeldTogether(changes: readonly SeatsHeld[]): SeatsHeldTogether {
  const total = (of: (each: SeatsHeld) => number) => changes.reduce((sum, each) => sum + of(each), 0);
  const byYear = new Map<number, number>();
  for (const { keptByYear } of changes) {
    for (const { year, children } of keptByYear) byYear.set(year, (byYear.get(year) ?? 0) + children);
  }
  const ends = changes.flatMap(({ keptUntil }) => keptUntil ?? []);
  return {
    compounds: new Set(changes.map(({ compoundId }) => compoundId)).size,
    enrolled: total(({ enrolled }) => enrolled),
    kept: total(({ kept }) => kept),
    lost: total(({ lost }) => lost),
    keptByYear: [...byYear].sort(([a], [b]) => a - b).map(([year, children]) => ({ year, children })),
    ...(ends.length > 0 && { keptUntil: Math.max(...ends) }),
    siblings: total(({ siblings }) => siblings),
  };
}
