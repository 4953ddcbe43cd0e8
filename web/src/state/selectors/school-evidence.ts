import type { Stage } from '@xuetu/geodata/model';
import type { AppState, Evidence } from '../app-state.ts';
import { shown } from './shown.ts';

/** The evidence on a school in a stage for the plan shown; null until it is worked out. */
export function schoolEvidence(state: AppState, schoolId: string, stage: Stage): Evidence['school'] {
  const { school } = state.evidence;
  if (!school || school.plan !== shown(state)?.plan) return null;
  return school.asked.schoolId === schoolId && school.asked.stage === stage ? school : null;
}
