import type { Locale, School } from '@xuetu/geodata/model';
import { shown } from '../../../state/selectors/shown.ts';
import { useApp } from '../../../state/use-app.ts';

/** A school or a site as the engine names it. */
interface NamedPlace {
  name: string;
  schoolId?: string | undefined;
}

/** The name of a place in the language of the interface, as the map has it: a school's English name where it is known. */
export function placeName(locale: Locale, schools: readonly School[], { name, schoolId }: NamedPlace): string {
  if (locale !== 'en' || !schoolId) return name;
  return schools.find(({ id }) => id === schoolId)?.nameEn ?? name;
}

/** Names places by the plan that is shown. */
export function usePlaceName(): (place: NamedPlace) => string {
  const locale = useApp((state) => state.locale);
  const plan = useApp((state) => shown(state)?.plan);
  return (place) => placeName(locale, plan?.schools ?? [], place);
}
