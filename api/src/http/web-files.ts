import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';

const FOREVER = 'public, max-age=31536000, immutable';

/** The built web app: hashed assets are kept for ever by browsers, everything else is asked for anew; other paths get the page. */
export function webFiles(folder: string): Hono {
  const page: MiddlewareHandler = async (context, next) => {
    const wantsPage = /text\/html|\*\/\*/.test(context.req.header('accept') ?? '*/*');
    const isFile = /\.[a-z0-9]+$/i.test(context.req.path);
    if (context.req.method !== 'GET' || !wantsPage || isFile) return next();
    const index = join(folder, 'index.html');
    if (!existsSync(index)) return next();
    return context.html(await readFile(index, 'utf8'));
  };
  return new Hono()
    .use('*', keep)
    .use('*', serveStatic({ root: folder }))
    .get('*', page);
}

const keep: MiddlewareHandler = async (context, next) => {
  await next();
  if (context.res.ok) context.header('Cache-Control', context.req.path.startsWith('/assets/') ? FOREVER : 'no-cache');
};
