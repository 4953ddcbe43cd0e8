import type { Catchment, Locale, Plan } from '../../model/index.ts';

/**
 * What a catchment is called: by its own name, else by its schools. Data names catchments in one language; in English one whose schools all have
 * English names is called by them.
 */
export function catchmentName(
  plan: Pick<Plan, 'schools' | 'catchments'>,
  catchment: string | Omit<Catchment, 'shape'>,
  locale: Locale = 'zh',
): string {
  const found = typeof catchment === 'string' ? plan.catchments.find(({ id }) => id === catchment) : catchment;
  if (!found) return String(catchment);
  const isInEnglish =
    locale === 'en' && found.schoolIds.every((id) => plan.schools.find((school) => school.id === id)?.nameEn);
  const ofSchools = schoolNames(plan, found.schoolIds, locale);
  return (isInEnglish && ofSchools) || found.name || ofSchools || found.id;
}

/** What a school is called; in English as in Chinese where it has no English name. */
export function schoolName({ schools }: Pick<Plan, 'schools'>, id: string, locale: Locale = 'zh'): string {
  const school = schools.find((each) => each.id === id);
  return (locale === 'en' && school?.nameEn) || (school?.name ?? id);
}

/** Names of schools in a list. */
export function schoolNames(plan: Pick<Plan, 'schools'>, ids: readonly string[], locale: Locale = 'zh'): string {
  return ids.map((id) => schoolName(plan, id, locale)).join(locale === 'zh' ? '、' : ', ');
}
