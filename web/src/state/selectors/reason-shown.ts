import type { Stage } from '@xuetu/geodata/model';
import type { AppState, Evidence } from '../app-state.ts';
import { shown } from './shown.ts';

/** Why a compound goes to its school of a stage, in the plan and year shown; null until it is worked out. */
export function reasonShown(state: AppState, compoundId: string, stage: Stage, year: number): Evidence['reason'] {
  const { reason } = state.evidence;
  if (!reason || reason.plan !== shown(state)?.plan) return null;
  const { asked } = reason;
  return asked.compoundId === compoundId && asked.stage === stage && asked.year === year ? reason : null;
}

/** A catchment of the plan shown in words; null until it is worked out. */
export function wordingShown(state: AppState, catchmentId: string): Evidence['wording'] {
  const { wording } = state.evidence;
  if (!wording || wording.plan !== shown(state)?.plan) return null;
  return wording.asked.catchmentId === catchmentId && wording.asked.year === state.year ? wording : null;
}
