import { z } from 'zod';
import { AreaShape } from './shape.ts';
import { Stage } from './stage.ts';

/**
 * 锁定: what no tool may change until the lock is taken off. A school: the catchments it serves. A border: the line between two
 * catchments. An area: the ground in it stays with whom it is. Left out, `stage` means every stage.
 */
export const Lock = z.discriminatedUnion('kind', [
  z.object({ id: z.string().min(1), kind: z.literal('school'), schoolId: z.string().min(1), stage: Stage.optional() }),
  z.object({
    id: z.string().min(1),
    kind: z.literal('border'),
    catchmentIds: z.tuple([z.string().min(1), z.string().min(1)]),
  }),
  z.object({
    id: z.string().min(1),
    kind: z.literal('area'),
    name: z.string().min(1).max(120),
    shape: AreaShape,
    stage: Stage.optional(),
  }),
]);
export type Lock = z.infer<typeof Lock>;
