import { isOpen } from '../../assignment/index.ts';
import type { Plan, School } from '../../model/index.ts';
import { refused, type SpokenRefusal } from '../refusal.ts';

/** The school of an id that is open in an autumn, or why there is none to work on. */
export function schoolIn({ schools }: Plan, id: string, year: number): School | SpokenRefusal {
  const school = schools.find((each) => each.id === id);
  if (!school) return refused('方案中没有这所学校。', 'The plan does not have this school.');
  if (isOpen(school, year)) return school;
  return refused(`${school.name} ${year}年不在办学。`, `${school.nameEn ?? school.name} is not open in ${year}.`);
}
