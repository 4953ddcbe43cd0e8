import type { Paper } from '../../map/modes/mode.ts';
import type { AppState } from '../app-state.ts';
import { sectorsOf } from './sectors-of.ts';

/** What the drawing tools draw on: the catchments shown, in the scenario; null where the stage has none. */
export function paperOf({ current, stage, sector, year, pen, locale }: AppState): Paper | null {
  if (!current) return null;
  const shown = sector ?? sectorsOf(current.plan, stage)[0];
  if (shown === undefined) return null;
  return { plan: current.plan, stage, sector: shown, year, mayDetach: pen.mayDetach, locale };
}
