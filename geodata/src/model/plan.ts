import { z } from 'zod';
import { CompoundAssignment } from './assignment.ts';
import { Assumptions } from './assumptions.ts';
import { Births } from './births.ts';
import { Catchment } from './catchment.ts';
import { Compound } from './compound.ts';
import { District } from './district.ts';
import { Landscape } from './landscape.ts';
import { Lock } from './lock.ts';
import { School } from './school.ts';
import { Site } from './site.ts';
import { Stay } from './stay.ts';
import { Street } from './street.ts';

/** 方案状态: one complete, immutable state of a district. Arrays are ordered by id. */
export const Plan = z.object({
  district: District,
  schools: z.array(School),
  compounds: z.array(Compound),
  catchments: z.array(Catchment),
  assignments: z.array(CompoundAssignment),
  sites: z.array(Site),
  streets: z.array(Street),
  landscape: z.array(Landscape),
  births: z.array(Births),
  assumptions: Assumptions,
  /** Left out where nothing is locked. */
  locks: z.array(Lock).optional(),
  /** At most one of a compound and stage; left out where changes hold at once. */
  stays: z.array(Stay).optional(),
});
export type Plan = z.infer<typeof Plan>;
