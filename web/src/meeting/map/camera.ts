import type { MeetingView } from '@xuetu/geodata/story';
import type { Map as MapLibreMap } from 'maplibre-gl';

type Camera = MeetingView['camera'];

/** The camera of a view as MapLibre takes it. */
export function mapCamera({ lng, lat, ...rest }: Camera) {
  return { center: [lng, lat] as [number, number], ...rest };
}

/** Where a map looks. */
export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}

/** Whether two cameras show the same, but for what nobody sees. */
export function isNear(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.lng - b.lng) < 1e-7 &&
    Math.abs(a.lat - b.lat) < 1e-7 &&
    Math.abs(a.zoom - b.zoom) < 1e-4 &&
    Math.abs(a.bearing - b.bearing) < 1e-3 &&
    Math.abs(a.pitch - b.pitch) < 1e-3
  );
}
