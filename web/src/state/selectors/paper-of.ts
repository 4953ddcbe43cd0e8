import { DEFAULT_SECTOR } from '@xuetu/geodata/model';
import type { Paper } from '../../map/modes/mode.ts';
import type { AppState } from '../app-state.ts';
import { openPlan } from './open-plan.ts';
import { sectorsOf } from './sectors-of.ts';

/**
 * What the drawing tools draw on: the catchments shown, as the open scenario has them now, or the land where the stage has schools and no catchments yet;
 * else null.
 */
export function paperOf(state: AppState): Paper | null {
  const { current, stage, sector, year, pen, locale } = state;
  const plan = openPlan(state);
  if (!plan || !current) return null;
  const isOffered = plan.schools.some(({ stages }) => stages.some((offer) => offer.stage === stage));
  const shown = sector ?? sectorsOf(plan, stage)[0] ?? (isOffered ? DEFAULT_SECTOR : undefined);
  if (shown === undefined) return null;
  return { plan, stage, sector: shown, year, mayDetach: pen.mayDetach, locale };
}
