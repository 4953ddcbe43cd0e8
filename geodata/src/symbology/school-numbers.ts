import { isOpen } from '../assignment/index.ts';
import type { School, Stage } from '../model/index.ts';
import { numbersAt, type Results } from '../simulation/index.ts';

/** What a map says of one school in one stage and year. */
export interface ShownNumbers {
  /** Offers the stage and takes pupils in this year. */
  open: boolean;
  enrolment?: number;
  seats?: number;
  utilisation?: number;
}

/** Numbers of a school; those that could not be computed are left out. */
export function schoolNumbers(
  { results }: { results: Results },
  school: School,
  stage: Stage,
  year: number,
): ShownNumbers {
  const open = isOpen(school, year) && school.stages.some((each) => each.stage === stage);
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
