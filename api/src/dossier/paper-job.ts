import { LocalName } from '@xuetu/geodata/model';
import { z } from 'zod';
import { PaperFormat, PaperSubject } from '../export/export-request.ts';

/** A paper that is asked for, as its caller sees it. */
export const PaperJob = z.object({
  id: z.string(),
  district: z.string(),
  what: PaperSubject,
  format: PaperFormat,
  /** Left out: the base plan, or the plan of a snapshot. */
  scenarioId: z.string().optional(),
  snapshotId: z.string().optional(),
  /** The story whose views are the slides; left out where none is. */
  storyId: z.string().optional(),
  /** One that waits for its turn counts as running. */
  status: z.enum(['running', 'done', 'failed', 'cancelled']),
  progress: z.number().min(0).max(1),
  step: LocalName,
  error: z.object({ code: z.string(), message: LocalName }).optional(),
});
export type PaperJob = z.infer<typeof PaperJob>;
