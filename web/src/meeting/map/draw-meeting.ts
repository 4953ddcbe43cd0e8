import type { Locale } from '@xuetu/geodata/model';
import type { MeetingView } from '@xuetu/geodata/story';
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { applyLayers } from '../../map/apply-layers.ts';
import { landSource, landscapeSource, streetsSource } from '../../map/sources/ground-sources.ts';
import { catchmentsSource, compoundsSource, schoolsSource } from '../../map/sources/plan-sources.ts';
import { catchmentStates } from '../../map/states/catchment-states.ts';
import { changedStates, type FeatureStates } from '../../map/states/feature-states.ts';
import { type SchoolState, schoolStates } from '../../map/states/school-states.ts';
import type { Simulated } from '../../state/app-state.ts';
import type { ReadyFigures } from '../figures/figures.ts';
import { frameShown } from '../heat/frame-shown.ts';
import type { ArcLayer } from './arc-layer.ts';
import { columnSource } from './column-source.ts';
import { flowArcs } from './flow-arcs.ts';
import type { HexLayer } from './hex-layer.ts';
import { type MeetingSource, meetingLayers } from './meeting-layers.ts';
import { cellSource, chosenCompounds, coloursOf, columnStates, deskViewOf, labelsOf } from './picture.ts';

/** Everything that one map of a meeting is drawn from. */
export interface MeetingPicture {
  figures: ReadyFigures;
  base: Simulated;
  view: MeetingView;
  locale: Locale;
}

/** What a map shows now, so that the next picture is drawn by its difference. */
export interface DrawnMeeting extends MeetingPicture {
  layers: LayerSpecification[];
  states: Partial<Record<MeetingSource, FeatureStates<object>>>;
}

/** Draws a picture. Another year changes the heat's classes and feature states only; sources are set where the plan changed. */
export function drawMeeting(
  map: MapLibreMap,
  { hexes, arcs }: { hexes: HexLayer; arcs: ArcLayer },
  picture: MeetingPicture,
  before: DrawnMeeting | null,
  layersBefore: LayerSpecification[],
): DrawnMeeting {
  const { figures, base, view, locale } = picture;
  const desk = deskViewOf(figures, base, view, locale);
  const layers = meetingLayers({ ...view, sector: desk.sector });
  applyLayers(map, layersBefore, layers);
  const set = (id: MeetingSource, data: Parameters<GeoJSONSource['setData']>[0]) =>
    map.getSource<GeoJSONSource>(id)?.setData(data);
  const isSamePlan = setPlan(map, figures, before, set);
  const states = isSamePlan && before ? { ...before.states } : {};
  const paint = (source: MeetingSource, after: FeatureStates<object>) => {
    for (const [id, state] of changedStates(states[source], after)) map.setFeatureState({ source, id }, state);
    states[source] = after;
  };
  const was = isSamePlan ? before?.view : undefined;
  const isSameNumbers =
    was && before?.figures.simulated === figures.simulated && was.stage === view.stage && was.year === view.year;
  if (view.columns && (!isSameNumbers || !was.columns)) paint('columns', columnStates(desk, schoolStates(desk)));
  const areas = view.heat === 'none' && view.catchments;
  if (areas && (!isSameNumbers || !sameParts(was, view, ['heat', 'catchments'])))
    paint('catchments', catchmentStates(desk));
  if (before?.figures !== figures || !sameParts(before.view, view, ['heat', 'stage', 'year'])) drawHeat(hexes, picture);
  if (!isSameNumbers || !sameParts(was, view, ['arcs', 'selection']) || before?.figures !== figures) {
    const frame = view.arcs ? frameShown(figures, 'children', view.stage, view.year) : undefined;
    arcs.show(flowArcs(figures, view, frame?.amounts.pupils));
  }
  if (!isSameNumbers || !sameParts(was, view, ['selection', 'heat', 'cell'])) {
    const chosen = chosenCompounds(figures, view);
    const touched = new Set([...(states.compounds?.keys() ?? []), ...chosen]);
    paint('compounds', new Map([...touched].map((id) => [id, { chosen: chosen.has(id) ? 1 : 0 }])));
    if (before?.view.cell !== view.cell) set('cell', cellSource(view.cell));
  }
  return { ...picture, layers, states };
}

/** Draws the circles and names of schools; apart from the rest, because names are laid out anew over several frames. */
export function drawSchools(map: MapLibreMap, { figures, base, view, locale, states }: DrawnMeeting): void {
  const desk = deskViewOf(figures, base, view, locale);
  const schools = openSchools(schoolStates(desk));
  for (const [id, state] of changedStates(states.schools, schools))
    map.setFeatureState({ source: 'schools', id }, state);
  states.schools = schools;
  map.getSource<GeoJSONSource>('school-labels')?.setData(labelsOf(desk, view.columns));
}

/** Whether two pictures have the same schools with the same numbers. */
export function isSameSchools(a: MeetingPicture, b: MeetingPicture): boolean {
  return (
    a.figures.simulated === b.figures.simulated &&
    a.locale === b.locale &&
    sameParts(a.view, b.view, ['stage', 'year', 'columns'])
  );
}

/** Draws the heat of a picture; answers whether there is any yet. */
export function drawHeat(hexes: HexLayer, { figures, view }: MeetingPicture): boolean {
  const { heat, stage, year } = view;
  const frame = heat === 'none' ? undefined : frameShown(figures, heat, stage, year);
  if (heat === 'none' || !frame) {
    hexes.hide();
    return false;
  }
  hexes.show(figures.ground!, frame.classes, coloursOf(heat));
  return true;
}

/** Schools of other stages do not show in a meeting. */
function openSchools(states: FeatureStates<SchoolState>): FeatureStates<SchoolState> {
  for (const [id, state] of states) if (state.mark === 0) states.set(id, { ...state, shown: 0 });
  return states;
}

function sameParts(a: MeetingView | undefined, b: MeetingView, keys: (keyof MeetingView)[]): boolean {
  return a !== undefined && keys.every((key) => a[key] === b[key]);
}

/** Sets the sources of what changed between two plans, by identity; answers whether it is the same plan. */
function setPlan(
  map: MapLibreMap,
  { simulated: { plan } }: ReadyFigures,
  before: DrawnMeeting | null,
  set: (id: MeetingSource, data: Parameters<GeoJSONSource['setData']>[0]) => void,
): boolean {
  const old = before?.figures.simulated.plan;
  if (old === plan) return true;
  if (old?.landscape !== plan.landscape || old.catchments !== plan.catchments) set('land', landSource(plan));
  if (old?.landscape !== plan.landscape) set('landscape', landscapeSource(plan));
  if (old?.streets !== plan.streets) set('streets', streetsSource(plan));
  if (old?.catchments !== plan.catchments) set('catchments', catchmentsSource(plan.catchments));
  if (old?.compounds !== plan.compounds) set('compounds', compoundsSource(plan.compounds));
  if (old?.schools !== plan.schools) {
    set('schools', schoolsSource(plan.schools));
    set('columns', columnSource(plan));
  }
  for (const source of ['catchments', 'compounds', 'schools', 'columns']) map.removeFeatureState({ source });
  return false;
}
