import { LocalName } from '@xuetu/geodata/model';
import { Proposal, SitingGoal, SolvePoint } from '@xuetu/geodata/siting';
import { z } from 'zod';

/** One point of the curve that a solve draws: what is known of one alternative so many seconds after the job began to run. In 万元. */
export const CurvePoint = SolvePoint.extend({ seconds: z.number().min(0) });
export type CurvePoint = z.infer<typeof CurvePoint>;

const facts = {
  id: z.string(),
  district: z.string(),
  /** The scenario it was asked for; left out: the base plan. The answer is for the plan as it was when it was asked. */
  scenarioId: z.string().optional(),
  goal: SitingGoal,
  /** A job that waits for its turn counts as running, and its step says so. */
  status: z.enum(['running', 'done', 'failed', 'cancelled']),
  progress: z.number().min(0).max(1),
  step: LocalName.optional(),
  error: z.object({ code: z.string(), message: LocalName }).optional(),
  /** ISO 8601 in UTC. */
  createdAt: z.string(),
  /** Set once the status is no longer running. */
  endedAt: z.string().optional(),
};

/** A siting job as a list shows it. */
export const SitingJobSummary = z.object(facts);
export type SitingJobSummary = z.infer<typeof SitingJobSummary>;

/** A siting job as a caller sees it. A cancelled job has the proposal of what was found until then, where there was any. */
export const SitingJob = z.object({
  ...facts,
  /** Incumbents and bounds as they were found, oldest first. */
  curve: z.array(CurvePoint),
  proposal: Proposal.optional(),
});
export type SitingJob = z.infer<typeof SitingJob>;

/**
 * What happens to a job, as its stream tells it: the name of each event and its data. A stream begins with all points of the
 * curve (or those after `Last-Event-ID`) and the progress of now, and ends with `done` whatever the end was.
 */
export interface SitingEvents {
  progress: { progress: number; step: LocalName };
  /** Its event id is its place in the curve, counted from 1. */
  point: CurvePoint;
  /** As `GET /api/siting/:job` answers it. */
  done: { job: Omit<SitingJob, 'error'> & { error?: { code: string; message: string } } };
}
