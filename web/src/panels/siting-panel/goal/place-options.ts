import type { Locale, Plan } from '@xuetu/geodata/model';
import type { Selection } from '../../../state/app-state.ts';
import { nameOf } from '../../left-panel/school-list.ts';

export interface PlaceOption {
  value: string;
  label: string;
}

/** Places of a plan to choose from by name, by kind. */
export function placeOptions(plan: Plan, kind: Selection['kind'], locale: Locale): PlaceOption[] {
  if (kind === 'school')
    return plan.schools.map((each) => ({ value: placeValue({ kind, id: each.id }), label: nameOf(each, locale) }));
  const places = kind === 'site' ? plan.sites : kind === 'compound' ? plan.compounds : [];
  return places.map((each) => ({ value: placeValue({ kind, id: each.id }), label: each.name }));
}

/** A place as one text, and back. */
function placeValue({ kind, id }: Selection): string {
  return `${kind}:${id}`;
}

export function placeIn(value: string): Selection {
  const at = value.indexOf(':');
  return { kind: value.slice(0, at) as Selection['kind'], id: value.slice(at + 1) };
}

/** The name of a place; its id where the plan does not have it. */
export function placeName(plan: Plan, { kind, id }: Selection, locale: Locale): string {
  return placeOptions(plan, kind, locale).find((each) => each.value === placeValue({ kind, id }))?.label ?? id;
}
