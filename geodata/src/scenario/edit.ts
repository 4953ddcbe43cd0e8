import { z } from 'zod';
import {
  Assumptions,
  Catchment,
  Compound,
  CompoundAssignment,
  LocalName,
  Lock,
  Rule,
  School,
  Site,
  Stay,
} from '../model/index.ts';

/** The outcome of one user action. Stores outcomes, not recipes: replaying it never re-runs the work that produced it. */
export const Edit = z.object({
  label: z.string().min(1).max(200),
  /** Its name in both languages; left out where it was named in one only. */
  names: LocalName.optional(),
  /** When it was made, ISO 8601; left out where nobody said. */
  at: z.string().max(40).optional(),
  /** The siting job and its alternative that proposed it; left out where a person made it. */
  proposedBy: z.object({ jobId: z.string().max(64), alternativeId: z.string().max(64) }).optional(),
  putSchools: z.array(School).optional(),
  deleteSchools: z.array(z.string()).optional(),
  putCompounds: z.array(Compound).optional(),
  deleteCompounds: z.array(z.string()).optional(),
  putCatchments: z.array(Catchment).optional(),
  deleteCatchments: z.array(z.string()).optional(),
  putSites: z.array(Site).optional(),
  deleteSites: z.array(z.string()).optional(),
  /** Replaces whatever explicit assignment the same compound, stage and first year had. */
  putAssignments: z.array(CompoundAssignment).optional(),
  deleteAssignments: z.array(CompoundAssignment.pick({ compoundId: true, stage: true, fromYear: true })).optional(),
  putLocks: z.array(Lock).optional(),
  deleteLocks: z.array(z.string()).optional(),
  /** Replaces whatever stay the same compound and stage had. */
  putStays: z.array(Stay).optional(),
  deleteStays: z.array(Stay.pick({ compoundId: true, stage: true })).optional(),
  setAssumptions: Assumptions.optional(),
  /** The customer's own rules, all of them. */
  setRules: z.array(Rule).optional(),
});
export type Edit = z.infer<typeof Edit>;
