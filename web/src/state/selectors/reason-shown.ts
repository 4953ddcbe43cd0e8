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

/** The scenario beside which a catchment is told in words, the one that is compared with; undefined: the plan as imported. */
export function wordingAgainst({ against }: AppState): AppState['against'] | undefined {
  return against?.id ? against : undefined;
}

/** How the catchments of the stage are drawn in the plan and year shown; null until it is worked out. */
export function checksShown(state: AppState): Evidence['checks'] {
  const { checks } = state.evidence;
  if (!checks || checks.plan !== shown(state)?.plan) return null;
  return checks.asked.stage === state.stage && checks.asked.year === state.year ? checks : null;
}

/** A catchment of the plan shown in words; null until it is worked out. */
export function wordingShown(state: AppState, catchmentId: string): Evidence['wording'] {
  const { wording } = state.evidence;
  if (!wording || wording.plan !== shown(state)?.plan) return null;
  const { asked } = wording;
  const isAsked = asked.catchmentId === catchmentId && asked.year === state.year;
  return isAsked && asked.against === wordingAgainst(state) ? wording : null;
}
