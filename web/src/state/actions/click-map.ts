import type { Selection } from '../app-state.ts';
import { patternAt, withLock, withPattern } from '../siting/place-pattern.ts';
import { store } from '../store.ts';
import { changeDesk } from './change-desk.ts';
import { select } from './select.ts';

/** A click on the map: puts the place into the goal while places are picked for it, else selects it. */
export function clickMap(thing: Selection | null): void {
  const { picking, goal } = store.getState().desk;
  if (!picking) select(thing);
  else if (thing) pickPlace(thing, picking, goal);
}

function pickPlace(
  thing: Selection,
  picking: NonNullable<ReturnType<typeof store.getState>['desk']['picking']>,
  goal: ReturnType<typeof store.getState>['desk']['goal'],
): void {
  if (picking === 'lock') {
    changeDesk({ goal: withLock(goal, thing) });
    return;
  }
  const pattern = patternAt(thing);
  if (pattern) changeDesk({ goal: withPattern(goal, picking, pattern) });
}
