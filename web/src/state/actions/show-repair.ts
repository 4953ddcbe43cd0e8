import { boundsOf } from '@xuetu/geodata/geometry';
import type { CatchmentRepair } from '@xuetu/geodata/model';
import { store } from '../store.ts';
import { setSector } from './set-sector.ts';
import { setStage } from './set-stage.ts';

/** Pixels that a repair is given on the map, and the nearest the map goes for a small one. */
const ROOM = 320;
const NEAREST = 17;

/** Shows a repair of the import on the map, among the catchments that it is about; null shows none. */
export function showRepair(repair: CatchmentRepair | null): void {
  if (repair) {
    const { stage, sector } = store.getState();
    if (stage !== repair.stage) setStage(repair.stage);
    if (sector !== repair.sector) setSector(repair.sector);
    const [west, south, east, north] = boundsOf(repair.shape);
    const span = Math.max(east - west, (north - south) * 1.25, 1e-6);
    const zoom = Math.min(NEAREST, Math.log2((ROOM * 360) / (512 * span)));
    store.setState({ flyTo: { lng: repair.at[0], lat: repair.at[1], zoom } });
  }
  store.setState(({ pen }) => ({ pen: { ...pen, marked: repair } }));
}
