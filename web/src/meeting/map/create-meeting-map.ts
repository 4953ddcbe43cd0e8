import { cellAt, indexOfCell } from '@xuetu/geodata/heat';
import type { MeetingView } from '@xuetu/geodata/story';
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { store } from '../../state/store.ts';
import { changeView } from '../actions/change-view.ts';
import { foreseeFrames } from '../heat/foresee-frames.ts';
import { frameShown } from '../heat/frame-shown.ts';
import { NOT_DRAWN } from '../heat/heat-frame.ts';
import { meetingStore } from '../meeting-store.ts';
import { cameraOf, isNear, mapCamera } from './camera.ts';
import {
  type DrawnMeeting,
  drawHeat,
  drawMeeting,
  drawSchools,
  isSameSchools,
  type MeetingPicture,
} from './draw-meeting.ts';
import { bareMapIn } from './spare-map.ts';

/** What the page may ask of one map of the meeting besides what the store says. */
export interface MeetingMapHandle {
  map: MapLibreMap;
  remove(): void;
}

type Camera = MeetingView['camera'];

const SCHOOLS_AFTER_MILLISECONDS = 150;

/** One map of the meeting: draws the plan of a scenario (empty: the base plan) in the view of the store, and turns gestures into actions. */
export function createMeetingMap(container: HTMLElement, scenarioId: string): MeetingMapHandle {
  const first = meetingStore.getState().view!;
  const bare = bareMapIn(container, first);
  const { map } = bare;
  map.jumpTo(mapCamera(first.camera));
  let drawn: DrawnMeeting | null = null;
  /** Heat is on the screen first: what lies around it takes longer to prepare. */
  let isBare = true;
  const draw = () => {
    const picture = pictureNow(scenarioId);
    if (!picture || (drawn && isSame(drawn, picture))) return;
    container.ariaBusy = 'true';
    if (isBare && picture.view.heat !== 'none') {
      if (!drawHeat(bare.hexes, picture)) return;
      map.once('render', () => {
        isBare = false;
        tellHeat(container, picture);
        requestAnimationFrame(draw);
      });
      return;
    }
    isBare = false;
    const isSent = drawn?.view.camera !== picture.view.camera;
    drawn = drawMeeting(map, bare, picture, drawn, drawn?.layers ?? bare.layers);
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
  bare.whenReady(() => {
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
      bare.element.remove();
    },
  };
}

function pictureNow(scenarioId: string): MeetingPicture | undefined {
  const { view, figures: all } = meetingStore.getState();
  const { base, locale } = store.getState();
  const figures = all[scenarioId];
  if (!view || !base || figures?.status !== 'ready') return undefined;
  return { figures, base: figures.frozen?.base ?? base, view, locale };
}

function isSame(a: MeetingPicture, b: MeetingPicture): boolean {
  return a.figures === b.figures && a.view === b.view && a.locale === b.locale && a.base === b.base;
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

/** A school is selected; heat is opened; empty ground closes what is open. */
function click(map: MapLibreMap, { point, lngLat }: MapMouseEvent, { figures, view }: DrawnMeeting): void {
  const [thing] = map.queryRenderedFeatures(point, { layers: ['column', 'school'] });
  const [schoolId] = String(thing?.properties.id ?? '').split(/\/(?:pupils|seats)$/);
  if (schoolId) {
    changeView({ selection: `school:${schoolId}`, cell: null });
    return;
  }
  const frame = view.heat === 'none' ? undefined : frameShown(figures, view.heat, view.stage, view.year);
  const cell = cellAt([lngLat.lng, lngLat.lat]);
  const at = figures.ground && frame ? indexOfCell(figures.ground, cell) : -1;
  changeView({ selection: '', cell: at >= 0 && frame?.classes[at] !== NOT_DRAWN ? cell : null });
}
