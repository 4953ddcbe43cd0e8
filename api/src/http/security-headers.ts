import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Basemap } from '../dependencies.ts';

/**
 * Headers that keep the page to itself. MapLibre runs its worker from our own files or a blob; Ant Design writes styles into
 * the page; a configured basemap is the only other server that the page may ask.
 */
export function securityHeaders(basemap: Basemap | null): MiddlewareHandler {
  const tiles = [...new Set((basemap?.tiles ?? []).map((each) => originOf(each)).filter((each) => each !== null))];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      baseUri: ["'self'"],
      connectSrc: ["'self'", ...tiles],
      fontSrc: ["'self'", 'data:'],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:', ...tiles],
      objectSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      workerSrc: ["'self'", 'blob:'],
    },
    referrerPolicy: 'same-origin',
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
}

function originOf(tiles: string): string | null {
  const address = tiles.replace(/^pmtiles:\/\//, '').replace(/\{s\}|\{[a-z]-[a-z]\}|\{\d-\d\}/g, 'a');
  return URL.canParse(address) ? new URL(address).origin : null;
}
