import { Hono } from 'hono';
import { z } from 'zod';
import { Basemap, type Dependencies } from '../dependencies.ts';
import { described } from '../http/described.ts';

const Settings = z.object({ basemap: Basemap.nullable() });

/** What the page needs to know of how this server is configured. */
export function settingsRoutes({ basemap }: Pick<Dependencies, 'basemap'>) {
  return new Hono().get(
    '/',
    described({
      tag: 'server',
      summary: 'The configured background map',
      answers: { schema: Settings, meaning: 'The settings; null where no background map is configured' },
    }),
    (context) => context.json({ basemap }),
  );
}
