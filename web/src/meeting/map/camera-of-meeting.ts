import type { Position } from '@xuetu/geodata/model';
import type { MeetingView } from '@xuetu/geodata/story';
import { MercatorCoordinate } from 'maplibre-gl';
import { extentOf } from '../../map/extent.ts';
import type { AppState } from '../../state/app-state.ts';

/** The share of the window that the map of a meeting takes: of its width, and of its height under a headline of two lines. */
const MAP_SHARE = [0.76, 0.63] as const;
/** Pixels left free around a district that is shown as a whole. */
const FREE = 40;
const WORLD_PIXELS = 512;

interface Size {
  width: number;
  height: number;
}

/** Where a meeting looks first: at the whole district where the desk shows all of it, else at the same ground as the desk. */
export function cameraOfMeeting({ base, camera }: Pick<AppState, 'base' | 'camera'>): MeetingView['camera'] {
  const { clientWidth, clientHeight } = document.documentElement;
  const room = { width: clientWidth * MAP_SHARE[0], height: clientHeight * MAP_SHARE[1] };
  const canvas = document.querySelector('.map-canvas');
  const desk = { width: canvas?.clientWidth || room.width, height: canvas?.clientHeight || room.height };
  const extent = base ? extentOf(base.plan) : undefined;
  const flat = { bearing: 0, pitch: 0 };
  if (!extent) return { lng: 117, lat: 36, zoom: 9, ...camera, ...flat };
  const [west, south, east, north] = extent;
  const [low, high] = [MercatorCoordinate.fromLngLat([west, south]), MercatorCoordinate.fromLngLat([east, north])];
  const fit = ({ width, height }: Size) =>
    Math.log2(Math.min(width / (high.x - low.x), height / (low.y - high.y)) / WORLD_PIXELS);
  if (camera && camera.zoom > fit(desk)) {
    const wider = Math.log2(Math.min(room.width / desk.width, room.height / desk.height));
    return { ...camera, zoom: camera.zoom + wider, ...flat };
  }
  const middle: Position = [(west + east) / 2, (south + north) / 2];
  const zoom = fit({ width: room.width - 2 * FREE, height: room.height - 2 * FREE });
  return { lng: middle[0], lat: middle[1], zoom, ...flat };
}
