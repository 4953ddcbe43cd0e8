import type { LocalName, Plan } from '../model/index.ts';

/** How a plan's school is called in both languages; its id where it no longer exists. */
export function schoolName(plan: Plan, id: string): LocalName {
  const school = plan.schools.find((each) => each.id === id);
  return { zh: school?.name ?? id, en: school?.nameEn ?? school?.name ?? id };
}

/** Names one after the other: 甲、乙; A, B. */
export function listed(names: readonly LocalName[]): LocalName {
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

/** Schools one after the other, by id. */
export function schoolNames(plan: Plan, ids: readonly string[]): LocalName {
  return listed(ids.map((id) => schoolName(plan, id)));
}

/** 12 pupils, 1 pupil. */
export function pupilsEn(count: number): string {
  return count === 1 ? '1 pupil' : `${count} pupils`;
}
