import type { SchoolWalk } from '../../evidence/evidence-question.ts';
import type { AppState } from '../app-state.ts';
import { shown } from './shown.ts';

const NONE: SchoolWalk[] = [];

/** The walks of a compound to its schools in the plan shown; empty until they are worked out. */
export function walksShown(state: AppState, compoundId: string): SchoolWalk[] {
  const { compound } = state.evidence;
  if (!compound || compound.plan !== shown(state)?.plan || compound.asked.compoundId !== compoundId) return NONE;
  return compound.answer ?? NONE;
}
