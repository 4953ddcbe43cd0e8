import type { Plan } from '../model/index.ts';
import type { Results } from '../simulation/index.ts';
import type { AssignedFlows } from './assigned-flows.ts';

/** Children of one compound on their way to one school in a year. */
export interface ShownFlow {
  /** Position of the compound in the plan. */
  compound: number;
  schoolId: string;
  children: number;
  /** Pupils of the school over its seats; NaN where one of them is not known. */
  use: number;
}

/**
 * The flows of a year that are shown: of at least one child, and where a school or a compound is selected (`school:ID`, `compound:ID`) those of it alone.
 * `children` are those of each compound in plan order.
 */
export function flowsShown(
  { compounds }: Pick<Plan, 'compounds'>,
  { rows, years, enrolment, seats }: Results,
  flows: AssignedFlows,
  children: ArrayLike<number>,
  { year, selection }: { year: number; selection: string },
): ShownFlow[] {
  const Y = years.length;
  const y = years.indexOf(year);
  const shown: ShownFlow[] = [];
  if (y < 0) return shown;
  for (let k = 0; k < flows.compound.length; k++) {
    if (year < flows.from[k]! || year >= flows.until[k]!) continue;
    const [compound, row] = [flows.compound[k]!, flows.row[k]!];
    const { schoolId } = rows[row]!;
    if (selection && selection !== `school:${schoolId}` && selection !== `compound:${compounds[compound]!.id}`)
      continue;
    const count = children[compound]! * flows.share[k]!;
    if (count >= 1) {
      shown.push({ compound, schoolId, children: count, use: enrolment[row * Y + y]! / seats[row * Y + y]! });
    }
  }
  return shown;
}
