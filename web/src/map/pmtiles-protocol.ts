import { addProtocol } from 'maplibre-gl';
import type { Protocol } from 'pmtiles';

let protocol: Promise<Protocol> | undefined;

/** Lets a configured background map be one PMTiles archive; the reader is loaded when the first tile is asked for. */
export function servePmtiles(): void {
  addProtocol('pmtiles', async (request, abort) => {
    protocol ??= import('pmtiles').then((module) => new module.Protocol());
    return (await protocol).tile(request, abort);
  });
}
