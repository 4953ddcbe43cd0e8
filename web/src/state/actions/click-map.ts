import type { Position } from '@xuetu/geodata/model';
import type { Selection } from '../app-state.ts';
import { patternAt, withLock, withPattern } from '../siting/place-pattern.ts';
import { store } from '../store.ts';
import { changeDesk } from './change-desk.ts';
import { openAt } from './open-at.ts';
import { select } from './select.ts';

/** A click on the map: puts the place into the goal while places are picked for it, or says where a school is to be opened, else selects it. */
export function clickMap(thing: Selection | null, at: Position): void {
  const { picking, goal, opening } = store.getState().desk;
  if (picking === 'school' || (!picking && opening.length > 0)) openAt(at);
  else if (!picking) select(thing);
  else if (thing) pickPlace(thing, picking, goal);
}

function pickPlace(
  thing: Selection,
  picking: Exclude<ReturnType<typeof store.getState>['desk']['picking'], 'school' | null>,
  goal: ReturnType<typeof store.getState>['desk']['goal'],
): void {
  if (picking === 'lock') {
    changeDesk({ goal: withLock(goal, thing) });
    return;
  }
  const pattern = patternAt(thing);
  if (pattern) changeDesk({ goal: withPattern(goal, picking, pattern) });
}
