import type { School, Stage } from '@xuetu/geodata/model';
import { numbersAt } from '@xuetu/geodata/simulation';
import type { Simulated } from '../state/app-state.ts';

/** What the map says of one school in one stage and year. */
interface SchoolNumbers {
  /** Offers the stage and takes pupils in this year. */
  open: boolean;
  enrolment?: number;
  seats?: number;
  utilisation?: number;
}

/** Numbers of a school; those that could not be computed are left out. */
export function schoolNumbers({ results }: Simulated, school: School, stage: Stage, year: number): SchoolNumbers {
  const offers = school.stages.some((each) => each.stage === stage);
  const open = offers && year >= (school.openFrom ?? year) && year < (school.closedFrom ?? Number.POSITIVE_INFINITY);
  const numbers = open ? numbersAt(results, school.id, stage, year) : undefined;
  return {
    open,
    enrolment: known(numbers?.enrolment),
    seats: known(numbers?.seats),
    utilisation: known(numbers?.utilisation),
  };
}

function known(value: number | undefined): number | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : value;
}
