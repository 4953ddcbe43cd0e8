import type { LocalName } from '@xuetu/geodata/model';
import type { Proposal, SitingGoal } from '@xuetu/geodata/siting';
import type { CurvePoint, JobStatus } from '../state/siting/siting-state.ts';

/** A siting job as the server answers it. */
export interface SitingJob {
  id: string;
  district: string;
  scenarioId?: string;
  goal?: SitingGoal;
  status: JobStatus;
  progress: number;
  step?: LocalName;
  error?: { code: string; message: string };
  createdAt?: string;
  curve?: CurvePoint[];
  proposal?: Proposal;
}
