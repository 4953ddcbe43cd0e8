import { cellAt, indexOfCell } from '@xuetu/geodata/heat';
import type { MeetingView } from '@xuetu/geodata/story';
import { Map as MapLibreMap, type MapMouseEvent } from 'maplibre-gl';
import { sectorsOf } from '../../state/selectors/sectors-of.ts';
import { store } from '../../state/store.ts';
import { changeView } from '../actions/change-view.ts';
import { showCell } from '../actions/show-cell.ts';
import { foreseeFrames } from '../heat/foresee-frames.ts';
import { frameShown } from '../heat/frame-shown.ts';
import { NOT_DRAWN } from '../heat/heat-frame.ts';
import { meetingStore } from '../meeting-store.ts';
import { arcLayer } from './arc-layer.ts';
import {
  type DrawnMeeting,
  drawHeat,
  drawMeeting,
  drawSchools,
  isSameSchools,
  type MeetingPicture,
} from './draw-meeting.ts';
import { hexLayer } from './hex-layer.ts';
import { ABOVE_ARCS, ABOVE_HEAT, hiddenLayers, meetingLayers, meetingStyle } from './meeting-layers.ts';

/** What the page may ask of one map of the meeting besides what the store says. */
export interface MeetingMapHandle {
  map: MapLibreMap;
  remove(): void;
}

type Camera = MeetingView['camera'];

const SCHOOLS_AFTER_MILLISECONDS = 150;
/** Names are placed anew no more often, and a few milliseconds at a time; without a fade the map places all of them in every frame. */
const NAMES_EVERY_MILLISECONDS = 100;

/** One map of the meeting: draws the plan of a scenario (empty: the base plan) in the view of the store, and turns gestures into actions. */
export function createMeetingMap(container: HTMLElement, scenarioId: string): MeetingMapHandle {
  const first = meetingStore.getState().view!;
  const plan = store.getState().base!.plan;
  const layersFirst = hiddenLayers(meetingLayers({ ...first, sector: sectorsOf(plan, first.stage)[0] }));
  const map = new MapLibreMap({
    container,
    style: meetingStyle(layersFirst),
    ...mapCamera(first.camera),
    attributionControl: false,
    fadeDuration: NAMES_EVERY_MILLISECONDS,
    minZoom: 7,
    maxZoom: 18,
    maxPitch: 70,
    keyboard: false,
  });
  const layers = { hexes: hexLayer('heat'), arcs: arcLayer('arcs') };
  let drawn: DrawnMeeting | null = null;
  /** Heat is on the screen first: what lies around it takes longer to prepare. */
  let isBare = true;
  const draw = () => {
    const picture = pictureNow(scenarioId);
    if (!picture || (drawn && isSame(drawn, picture))) return;
    container.ariaBusy = 'true';
    if (isBare && picture.view.heat !== 'none') {
      if (!drawHeat(layers.hexes, picture)) return;
      map.once('render', () => {
        isBare = false;
        tellHeat(container, picture);
        requestAnimationFrame(draw);
      });
      return;
    }
    isBare = false;
    const isSent = drawn?.view.camera !== picture.view.camera;
    drawn = drawMeeting(map, layers, picture, drawn, drawn?.layers ?? layersFirst);
    followSchools();
    followYears(drawn);
    follow(map, picture.view.camera, isSent);
    map.triggerRepaint();
  };
  let named: MeetingPicture | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** Schools follow when the years stand still for a moment; the first ones come at once. */
  const followSchools = () => {
    clearTimeout(waiting);
    if (!drawn || (named && isSameSchools(named, drawn))) return;
    const name = () => {
      named = drawn;
      waiting = undefined;
      if (drawn) drawSchools(map, drawn);
    };
    if (named) waiting = setTimeout(name, SCHOOLS_AFTER_MILLISECONDS);
    else name();
  };
  let foreseen: Pick<MeetingPicture, 'figures' | 'view'> | null = null;
  let stopForeseeing = () => {};
  const followYears = ({ figures, view }: MeetingPicture) => {
    const isSameHeat = foreseen?.view.heat === view.heat && foreseen.view.stage === view.stage;
    if (isSameHeat && foreseen?.figures === figures) return;
    foreseen = { figures, view };
    stopForeseeing();
    stopForeseeing = foreseeFrames(figures, view);
  };
  let stops: (() => void)[] = [];
  map.once('style.load', () => {
    map.addLayer(layers.hexes, ABOVE_HEAT);
    map.addLayer(layers.arcs, ABOVE_ARCS);
    draw();
    stops = [meetingStore.subscribe(draw), store.subscribe(draw)];
  });
  map.on('render', () => drawn && tellHeat(container, drawn));
  map.on('idle', () => {
    if (drawn && waiting === undefined) container.ariaBusy = 'false';
  });
  followCamera(map, () => drawn !== null);
  map.on('click', (event) => drawn && click(map, event, drawn));
  return {
    map,
    remove() {
      for (const stop of stops) stop();
      clearTimeout(waiting);
      stopForeseeing();
      map.remove();
    },
  };
}

function pictureNow(scenarioId: string): MeetingPicture | undefined {
  const { view, figures: all, cell } = meetingStore.getState();
  const { base, locale } = store.getState();
  const figures = all[scenarioId];
  if (!view || !base || figures?.status !== 'ready') return undefined;
  return { figures, base: figures.frozen?.base ?? base, view, cell, locale };
}

function isSame(a: MeetingPicture, b: MeetingPicture): boolean {
  return (
    a.figures === b.figures && a.view === b.view && a.cell === b.cell && a.locale === b.locale && a.base === b.base
  );
}

/** Says on the element which heat is on the screen, and marks the first one. */
function tellHeat(container: HTMLElement, { view, figures }: MeetingPicture): void {
  const { heat, stage, year } = view;
  const isThere = heat !== 'none' && frameShown(figures, heat, stage, year) !== undefined;
  const said = isThere ? `${heat}/${stage}/${year}` : '';
  if (container.dataset.heat === said) return;
  if (said && performance.getEntriesByName('meeting-heat').length === 0) performance.mark('meeting-heat');
  container.dataset.heat = said;
}

function mapCamera({ lng, lat, ...rest }: Camera) {
  return { center: [lng, lat] as [number, number], ...rest };
}

const following = new WeakSet<MapLibreMap>();

/** Puts the map where the store says, unless it is there; a map in somebody's hand goes only where it is sent anew. */
function follow(map: MapLibreMap, camera: Camera, isSent: boolean): void {
  if (isNear(cameraOf(map), camera) || (map.isMoving() && !isSent)) return;
  following.add(map);
  map.stop();
  map.jumpTo(mapCamera(camera));
  following.delete(map);
}

/**
 * Tells the store where the map looks: when a movement ends, and where two maps are linked all along. A map that has not drawn its first picture
 * has nothing to tell: it takes its size yet, which is a movement too.
 */
function followCamera(map: MapLibreMap, isDrawn: () => boolean): void {
  const tell = () => {
    if (following.has(map) || !isDrawn()) return;
    const camera = cameraOf(map);
    const { view } = meetingStore.getState();
    if (view && !isNear(view.camera, camera)) changeView({ camera });
  };
  map.on('moveend', tell);
  map.on('move', () => {
    if (meetingStore.getState().view?.compare !== 'one') tell();
  });
}

function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}

function isNear(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.lng - b.lng) < 1e-7 &&
    Math.abs(a.lat - b.lat) < 1e-7 &&
    Math.abs(a.zoom - b.zoom) < 1e-4 &&
    Math.abs(a.bearing - b.bearing) < 1e-3 &&
    Math.abs(a.pitch - b.pitch) < 1e-3
  );
}

/** A school is selected; heat is opened; empty ground closes what is open. */
function click(map: MapLibreMap, { point, lngLat }: MapMouseEvent, { figures, view }: DrawnMeeting): void {
  const [thing] = map.queryRenderedFeatures(point, { layers: ['column', 'school'] });
  const [schoolId] = String(thing?.properties.id ?? '').split(/\/(?:pupils|seats)$/);
  if (schoolId) {
    showCell(null);
    changeView({ selection: `school:${schoolId}` });
    return;
  }
  const frame = view.heat === 'none' ? undefined : frameShown(figures, view.heat, view.stage, view.year);
  const cell = cellAt([lngLat.lng, lngLat.lat]);
  const at = figures.ground && frame ? indexOfCell(figures.ground, cell) : -1;
  showCell(at >= 0 && frame?.classes[at] !== NOT_DRAWN ? cell : null);
  changeView({ selection: '' });
}
