import type { MiddlewareHandler } from 'hono';
import type { Dependencies } from '../dependencies.ts';

/** One line for every request: what was asked, what was answered, how long it took. */
export function requestLog({ log, now }: Pick<Dependencies, 'log' | 'now'>): MiddlewareHandler {
  return async (context, next) => {
    const started = now();
    await next();
    log({
      level: context.res.status >= 500 ? 'error' : 'info',
      event: 'request',
      method: context.req.method,
      path: context.req.path,
      status: context.res.status,
      milliseconds: now() - started,
    });
  };
}
