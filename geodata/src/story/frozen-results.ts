import { STAGES } from '../model/index.ts';
import type { Results } from '../simulation/index.ts';
import type { SnapshotNumbers } from './snapshot.ts';

/**
 * Results that say what a snapshot froze, for every school, stage and year. Only what it does not hold is taken from what this program
 * computes of the same plan: pupils by grade and by compound.
 */
export function frozenResults(computed: Results, numbers: SnapshotNumbers): Results {
  const { years, rows, shortage } = numbers;
  const Y = years.length;
  const isSameYears = Y === computed.years.length && years.every((year, y) => year === computed.years[y]);
  const flat = (lists: readonly (readonly (number | null)[])[]) =>
    Float64Array.from(lists.flatMap((list) => years.map((_, y) => list[y] ?? Number.NaN)));
  return {
    ...computed,
    years: [...years],
    rows: rows.map(({ schoolId, stage }) => {
      const row = isSameYears ? computed.rows[computed.rowIndex.get(`${schoolId}/${stage}`) ?? -1] : undefined;
      return { schoolId, stage, grades: row?.grades ?? [], gradeStart: row?.gradeStart ?? 0 };
    }),
    rowIndex: new Map(rows.map(({ schoolId, stage }, row) => [`${schoolId}/${stage}`, row])),
    enrolment: flat(rows.map(({ pupils }) => pupils)),
    seats: flat(rows.map(({ seats }) => seats)),
    classes: flat(rows.map(({ classes }) => classes)),
    largestClass: flat(rows.map(({ largestClass }) => largestClass)),
    unassigned: flat(
      STAGES.map((stage) => shortage.find((each) => each.stage === stage)?.unassigned ?? years.map(() => 0)),
    ),
  };
}
