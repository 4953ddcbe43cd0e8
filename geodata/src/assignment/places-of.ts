import type { EnrolmentOrder, School, Stage } from '../model/index.ts';
import { type ApplicantsIn, applicantsIn } from './applicants-in.ts';
import type { GroupPlaces, Places } from './places.ts';
import { placesSentence } from './places-sentence.ts';

/**
 * How the seats of the first grade go to the groups of applicants in their order, each group before the next. With the seat lock
 * (六年一学位) on, applicants whose dwelling's seat is taken stand behind all groups, again in the order of the groups, but for the
 * siblings among them. For years after the last applicants the forecast `intake` stands in their parts. Undefined where the school
 * counted no applicants for the stage, or the seats are not known.
 */
export function placesOf(
  school: School,
  stage: Stage,
  year: number,
  { seats, intake }: { seats: number; intake?: number },
  order: EnrolmentOrder,
): Places | undefined {
  const applicants = applicantsIn(school, stage, year, intake);
  if (!applicants || Number.isNaN(seats)) return undefined;
  const groups = inOrder(applicants, order);
  let left = Math.max(0, Math.floor(seats));
  const admit = (group: GroupPlaces, count: number) => {
    const admitted = Math.min(count, left);
    group.admitted += admitted;
    group.elsewhere -= admitted;
    left -= admitted;
  };
  for (const group of groups) admit(group, group.applicants - group.locked);
  for (const group of groups) admit(group, group.locked);
  const { projectedFrom } = applicants;
  const places = {
    schoolId: school.id,
    stage,
    year,
    seats: Math.max(0, Math.floor(seats)),
    groups,
    ...(projectedFrom === undefined ? {} : { projectedFrom }),
  };
  return { ...places, sentence: placesSentence(school, places) };
}

/** Groups that have applicants, none of whom is admitted yet; one that the order does not name comes after it. */
function inOrder({ byGroup, locked }: ApplicantsIn, { groups, seatLock }: EnrolmentOrder): GroupPlaces[] {
  const named = new Set(groups.map(({ id }) => id));
  const others = Object.keys(byGroup)
    .filter((id) => !named.has(id))
    .sort()
    .map((id) => ({ id, name: { zh: id, en: id } }));
  return [...groups, ...others].flatMap(({ id, name }) => {
    const applicants = byGroup[id] ?? 0;
    if (applicants === 0) return [];
    const taken = seatLock.isOn ? Math.min(locked[id] ?? 0, applicants) : 0;
    const behind = taken - Math.round(taken * seatLock.siblings);
    return [{ id, name, applicants, locked: behind, admitted: 0, elsewhere: applicants }];
  });
}
