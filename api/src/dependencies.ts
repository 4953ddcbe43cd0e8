import type { Plan } from '@xuetu/geodata/model';
import type { RulePack } from '@xuetu/geodata/rules';
import { z } from 'zod';
import type { Database } from './db/index.ts';
import type { RunPaper } from './dossier/paper-task.ts';
import type { SmallCountRight } from './export/small-count-right.ts';
import type { RunReports } from './reports/reports.ts';
import type { SitingCrew } from './siting/siting-crew.ts';

/** Takes one structured entry of the log; what it does with it is the server's business. */
export type Logger = (entry: { level: 'info' | 'error'; event: string; [key: string]: unknown }) => void;

/** A background map that an administrator configured. Without one the district's own layers are the map. */
export const Basemap = z.object({
  kind: z.enum(['xyz', 'wmts', 'pmtiles']),
  /** Tile addresses with {z}/{x}/{y}, a WMTS in the same form; several layers are drawn in order. One pmtiles:// address for PMTiles. */
  tiles: z.array(z.string()).min(1),
  attribution: z.string(),
  /** Pixels. */
  tileSize: z.number().int(),
  maxZoom: z.number(),
});
export type Basemap = z.infer<typeof Basemap>;

/** Everything the app needs from outside itself. */
export interface Dependencies {
  database: Database;
  /** Those in this process who solve the siting jobs of the queue. */
  crew: SitingCrew;
  runReports: RunReports;
  runPaper: RunPaper;
  /** The rule packs that judge a plan. */
  packsOf: (plan: Plan) => RulePack[];
  /** Milliseconds since 1970. */
  now: () => number;
  newId: () => string;
  log: Logger;
  version: string;
  basemap: Basemap | null;
  smallCounts: SmallCountRight;
  /** Folder of the built web app; left out, only the API is served. */
  webFolder?: string;
  /** Fires when the server stops: calculations and streams are ended. */
  stopping?: AbortSignal;
  /** Bytes a request may bring, where they differ from the product's limits. */
  sizeLimits?: Record<'imports' | 'scenarios' | 'others', number>;
}
