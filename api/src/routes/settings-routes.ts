import { Hono } from 'hono';
import { z } from 'zod';
import { Basemap, type Dependencies } from '../dependencies.ts';
import { smallCountAccess } from '../export/small-count-right.ts';
import { described } from '../http/described.ts';

const Settings = z.object({
  basemap: Basemap.nullable(),
  smallCounts: z
    .enum(['everyone', 'nobody', 'key'])
    .describe('Who may have counts of one to four people at a place in files'),
});

/** What the page needs to know of how this server is configured. */
export function settingsRoutes({ basemap, smallCounts }: Pick<Dependencies, 'basemap' | 'smallCounts'>) {
  return new Hono().get(
    '/',
    described({
      tag: 'server',
      summary: 'The configured background map, and who may have small counts',
      answers: { schema: Settings, meaning: 'The settings; null where no background map is configured' },
    }),
    (context) => context.json({ basemap, smallCounts: smallCountAccess(smallCounts) }),
  );
}
