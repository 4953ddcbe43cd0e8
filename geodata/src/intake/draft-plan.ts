import type { Births, Catchment, Compound, CompoundAssignment, Landscape, Site, Street } from '../model/index.ts';
import type { Located } from './layer.ts';
import type { SchoolDraft } from './read-schools.ts';

/** Everything read from the files that is valid by itself, each item with where it came from; what the cross-checks look at. */
export interface DraftPlan {
  schools: Located<SchoolDraft>[];
  compounds: Located<Compound>[];
  assignments: Located<CompoundAssignment>[];
  catchments: Located<Catchment>[];
  sites: Located<Site>[];
  streets: Located<Street>[];
  landscape: Located<Landscape>[];
  births: Located<Births>[];
}

/** A school whose position is known. */
export type PlacedSchool = Located<SchoolDraft & { location: NonNullable<SchoolDraft['location']> }>;

/** The schools that can be looked for on the map. */
export function placedSchools(draft: DraftPlan): PlacedSchool[] {
  return draft.schools.filter((school): school is PlacedSchool => school.item.location !== undefined);
}
