import type { SchoolEffect } from '@xuetu/geodata/siting';

/** One school and stage over the years: pupils and seats, and their share; undefined where it is not known or not open. */
export interface EffectRow {
  key: string;
  schoolId: string;
  name: string;
  stage: SchoolEffect['stage'];
  cells: EffectCell[];
}

export interface EffectCell {
  year: number;
  pupils: number | null;
  seats: number | null;
  /** Pupils over seats; undefined where there are no seats or a number is not known. */
  share: number | undefined;
  /** The same at the other side of the comparison. */
  otherPupils: number | null;
  otherSeats: number | null;
}

/** Schools by their fullest year, fullest first, as they are before or after. */
export function effectRows(schools: readonly SchoolEffect[], side: 'before' | 'after'): EffectRow[] {
  const rows = schools.map(
    ({ schoolId, name, stage, years }): EffectRow => ({
      key: `${schoolId}/${stage}`,
      schoolId,
      name,
      stage,
      cells: years.map((each) => {
        const before = { pupils: each.pupilsBefore, seats: each.seatsBefore };
        const after = { pupils: each.pupilsAfter, seats: each.seatsAfter };
        const [here, other] = side === 'before' ? [before, after] : [after, before];
        return {
          year: each.year,
          ...here,
          share: here.pupils === null || !here.seats ? undefined : here.pupils / here.seats,
          otherPupils: other.pupils,
          otherSeats: other.seats,
        };
      }),
    }),
  );
  return rows.sort((a, b) => fullest(b) - fullest(a));
}

function fullest({ cells }: EffectRow): number {
  return Math.max(0, ...cells.map((each) => each.share ?? 0));
}
