import type { Position } from '@xuetu/geodata/model';
import { NO_PEN } from '../pen/pen-state.ts';
import { store } from '../store.ts';

/** Asks what school is to be opened at a place of the map; null asks no longer. */
export function openAt(point: Position | null): void {
  store.setState(({ desk, panels }) => ({
    desk: { ...desk, picking: null, opening: point ? [{ id: 'opening', point }] : [] },
    ...(point && { selection: null, tool: 'inspect', pen: NO_PEN, panels: { ...panels, right: true } }),
  }));
}
