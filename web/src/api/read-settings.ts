import type { ConfiguredBasemap } from '../state/app-state.ts';

/** What the server is configured to offer. A server without settings offers none. */
export interface Settings {
  basemap: ConfiguredBasemap | null;
}

/** Reads the server's settings; whatever is not there or not readable counts as not configured. */
export async function readSettings(): Promise<Settings> {
  const response = await fetch('/api/settings').catch(() => null);
  if (!response?.ok) return { basemap: null };
  const body: { basemap?: Partial<ConfiguredBasemap> | null } = await response.json();
  const { tiles, attribution = '', tileSize = 256, maxZoom = 18 } = body.basemap ?? {};
  return { basemap: tiles?.length ? { tiles, attribution, tileSize, maxZoom } : null };
}
