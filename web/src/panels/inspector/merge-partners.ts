import { isOpen } from '@xuetu/geodata/assignment';
import { distanceMetres } from '@xuetu/geodata/geometry';
import type { Plan, School } from '@xuetu/geodata/model';

/** The schools that a school could be merged into in an autumn, nearest first: those of its grade system that offer all its stages. */
export function mergePartners(plan: Plan, school: School, year: number): School[] {
  const offers = ({ stages }: School) => new Set(stages.map(({ stage }) => stage));
  return plan.schools
    .filter(
      (other) =>
        other.id !== school.id &&
        other.system === school.system &&
        isOpen(other, year) &&
        school.stages.every(({ stage }) => offers(other).has(stage)),
    )
    .sort((a, b) => distanceMetres(school.location, a.location) - distanceMetres(school.location, b.location));
}
