import { compoundPupilsAt } from '@xuetu/geodata/simulation';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppState } from '../../state/app-state.ts';
import { paperOf } from '../../state/selectors/paper-of.ts';
import { mapViewOf } from '../map-view.ts';
import { changedCatchments } from '../modes/changed-catchments.ts';
import { EMPTY_DRAFT, type Paper } from '../modes/mode.ts';
import { compoundsMoved } from '../modes/moved-compounds.ts';
import { catchmentUnder } from '../modes/pick-modes.ts';
import { collect, type MapFeatures } from '../sources/feature-collection.ts';
import { putFeatures } from '../sources/put-features.ts';
import { catchmentStates } from '../states/catchment-states.ts';
import { detachedChildren } from './detached-children.ts';
import { locksSource } from './locks-source.ts';
import { createPenCard } from './pen-card.ts';
import { addPenLayers } from './pen-layers.ts';
import { bordersSource, cornersSource, markedSource, oneOfEach, type PenSource, penSource } from './pen-sources.ts';
import { catchmentNumbers, type SideNumbers, sideNumbers } from './side-numbers.ts';

const NOTHING: MapFeatures = collect([]);
const NONE: ReadonlySet<string> = new Set();
/** Pixels beside the picture: what is drawn there is not seen, but makes the map ready to draw it. */
const BESIDE = 40;

/**
 * Draws the draft, what it would change and what is said at the pen, each time the state is another one. Rehearsing draws a little of everything
 * out of sight, so that the first stroke need not wait for the graphics card.
 */
export function createPenDrawing(
  map: MapLibreMap,
  container: HTMLElement,
): { draw(state: AppState): void; rehearse(): void; remove(): void } {
  addPenLayers(map);
  const card = createPenCard(container);
  const shown = new Map<PenSource, { key: string; features: MapFeatures }>();
  let hidden: { ids: ReadonlySet<string>; painted: unknown } = { ids: new Set(), painted: null };

  /** Sets a source where what it is made from is another thing. */
  const set = (id: PenSource, key: string, make: () => MapFeatures) => {
    const before = shown.get(id);
    if (before?.key === key) return;
    const features = make();
    putFeatures(map, id, before?.features, features);
    shown.set(id, { key, features });
  };

  /** Takes the fills of catchments away that are drawn anew, and gives those of the others back. */
  const hideChanged = (state: AppState, ids: ReadonlySet<string>) => {
    const painted = keyOf(state.current, state);
    if (ids.size === 0 && hidden.ids.size === 0) return;
    const back = [...hidden.ids].filter((id) => !ids.has(id));
    const view = back.length > 0 && mapViewOf(state);
    if (view) {
      for (const [id, own] of catchmentStates(view, back)) map.setFeatureState({ source: 'catchments', id }, own);
    }
    const known = hidden.painted === painted ? hidden.ids : NONE;
    for (const id of ids)
      if (!known.has(id)) map.setFeatureState({ source: 'catchments', id }, { fill: 0, hatch: 0, line: 0.3 });
    hidden = { ids, painted };
  };

  const draw = (state: AppState) => {
    const { pen, locale } = state;
    const paper = pen.tool === 'select' || state.showing === 'base' ? null : paperOf(state);
    const sides = paper && pen.draft?.preview && isNumbered(state, paper) ? sidesOf(state, paper) : [];
    set('pen-corners', keyOf(paper && pen.tool === 'vertex' ? paper.plan.catchments : null, state), () =>
      paper && pen.tool === 'vertex' ? cornersSource(paper) : NOTHING,
    );
    const all = paperOf(state);
    set('pen-locks', keyOf(all?.plan ?? null, state), () => (all ? locksSource(all, locale) : NOTHING));
    set('pen-marked', keyOf(pen.marked, state), () => (pen.marked ? markedSource(pen.marked) : NOTHING));
    set('pen-before', keyOf(pen.showsBefore ? state.base : null, state), () =>
      pen.showsBefore && all && state.base ? bordersSource({ ...all, plan: state.base.plan }) : NOTHING,
    );
    if (!paper) {
      set('pen', 'none', () => NOTHING);
      hideChanged(state, NONE);
      card.hide();
      return;
    }
    set('pen', keyOf(pen, state), () => penSource(pen, paper, sides, locale));
    const changed = pen.draft?.preview ? changedCatchments(paper, pen.draft.preview) : [];
    hideChanged(state, new Set(changed.map(({ id }) => id)));
    say(state, paper, sides);
  };

  const say = (state: AppState, paper: Paper, sides: readonly SideNumbers[]) => {
    const { pen, locale, current } = state;
    const draft = pen.draft ?? EMPTY_DRAFT;
    if (!draft.pointer || !current) {
      card.hide();
      return;
    }
    const { x, y } = map.project(draft.pointer);
    const refusal = pen.refusal ?? draft.refusal;
    const isKnown = isNumbered(state, paper);
    const moved = draft.preview && isKnown ? movedIn(state, paper) : null;
    const here = sides.length > 0 || !isKnown ? sides : underPen(state, paper);
    const detached = isKnown ? detachedChildren(state, refusal) : Number.NaN;
    card.show({ locale, plan: paper.plan, sides: here, moved, refusal, detached }, x, y);
  };

  return {
    draw,
    rehearse() {
      if (shown.get('pen')?.features.features.length) return;
      const { lng, lat } = map.unproject([-BESIDE, -BESIDE]);
      putFeatures(map, 'pen', undefined, oneOfEach([lng, lat]));
      map.once('idle', () => putFeatures(map, 'pen', undefined, shown.get('pen')?.features ?? NOTHING));
    },
    remove() {
      card.remove();
    },
  };
}

/** Whether the numbers shown are those of the plan that is drawn on; right after undo they are still those of the plan before. */
function isNumbered({ current }: AppState, { plan }: Paper): boolean {
  return current?.plan === plan;
}

function sidesOf({ current, pen }: AppState, paper: Paper): SideNumbers[] {
  return sideNumbers(current!, paper, pen.draft!.preview!);
}

function movedIn({ current, pen, stage, year }: AppState, paper: Paper): { compounds: number; children: number } {
  const moved = compoundsMoved(paper, pen.draft!.preview!);
  const children = moved.reduce((sum, { index }) => sum + compoundPupilsAt(current!.results, index, stage, year), 0);
  return { compounds: moved.length, children };
}

/** Nothing would change yet: the catchment under the pen as it is. */
function underPen({ current, pen }: AppState, paper: Paper): SideNumbers[] {
  const at = pen.draft?.pointer;
  const under = at && catchmentUnder(paper, { at, reachMetres: 0 });
  return under ? [catchmentNumbers(current!, paper, under)] : [];
}

const keys = new WeakMap<object, number>();
let lastKey = 0;

/** Equal for the same object, stage, sector, year and language. */
function keyOf(thing: object | null, { stage, sector, year, locale }: AppState): string {
  if (!thing) return 'none';
  let key = keys.get(thing);
  if (key === undefined) {
    lastKey += 1;
    key = lastKey;
    keys.set(thing, key);
  }
  return `${key}/${stage}/${sector}/${year}/${locale}`;
}
