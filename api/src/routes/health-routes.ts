import { Hono } from 'hono';
import { z } from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { described } from '../http/described.ts';

const Health = z.object({
  status: z.literal('ok'),
  version: z.string(),
  engine: z.enum(['postgresql', 'embedded']),
  uptimeSeconds: z.number(),
});

/** Whether the server is up, and what it runs on. */
export function healthRoutes({ version, database, now }: Pick<Dependencies, 'version' | 'database' | 'now'>) {
  const started = now();
  return new Hono().get(
    '/',
    described({ tag: 'server', summary: 'Whether the server is up', answers: { schema: Health, meaning: 'It is up' } }),
    (context) =>
      context.json({
        status: 'ok' as const,
        version,
        engine: database.engine,
        uptimeSeconds: Math.round((now() - started) / 1000),
      }),
  );
}
