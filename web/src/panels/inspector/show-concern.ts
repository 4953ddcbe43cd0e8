import type { Concern } from '@xuetu/geodata/reasons';
import { flyTo } from '../../state/actions/fly-to.ts';
import { select } from '../../state/actions/select.ts';

/** Zoom at which a corner of a catchment fills the map. */
const NEAR_ZOOM = 15;

/** Goes to what speaks against how a catchment is drawn: the compound or school that it is about, else the place. */
export function showConcern({ compoundId, schoolId, kind, at }: Concern): void {
  if (compoundId !== undefined) select({ kind: 'compound', id: compoundId }, { fly: true });
  else if (schoolId !== undefined && kind === 'school-outside') select({ kind: 'school', id: schoolId }, { fly: true });
  else flyTo({ lng: at[0], lat: at[1], zoom: NEAR_ZOOM });
}
