import type { Missing } from '../demand/index.ts';
import { type Plan, STAGES } from '../model/index.ts';
import type { Results } from './results.ts';

/** Compounds without a school in the base year, by stage; `unplaced` has a bit for each stage of a compound. */
export function unplacedCompounds({ compounds }: Pick<Plan, 'compounds'>, unplaced: Uint8Array): Missing[] {
  const ids: string[][] = STAGES.map(() => []);
  for (let c = 0; c < unplaced.length; c++) {
    if (unplaced[c] === 0) continue;
    for (let s = 0; s < STAGES.length; s++) if (unplaced[c]! & (1 << s)) ids[s]!.push(compounds[c]!.id);
  }
  return STAGES.flatMap((stage, s) =>
    ids[s]!.length === 0
      ? []
      : [{ what: 'assignment' as const, because: 'no-catchment' as const, stage, schoolIds: [], compoundIds: ids[s]! }],
  );
}

/** Schools whose seats or classes are not known in the base year. */
export function missingAtSchools({ rows, years, seats, classes }: Results): Missing[] {
  const missing: Missing[] = [];
  for (const stage of STAGES) {
    const without = (numbers: Float64Array) => {
      const ids: string[] = [];
      for (let r = 0; r < rows.length; r++) {
        if (rows[r]!.stage === stage && Number.isNaN(numbers[r * years.length])) ids.push(rows[r]!.schoolId);
      }
      return ids;
    };
    const noSeats = without(seats);
    const noClasses = without(classes);
    if (noSeats.length > 0) {
      missing.push({ what: 'seats', because: 'no-seats', stage, schoolIds: noSeats, compoundIds: [] });
    }
    if (noClasses.length > 0) {
      missing.push({ what: 'classes', because: 'no-classes', stage, schoolIds: noClasses, compoundIds: [] });
    }
  }
  return missing;
}
