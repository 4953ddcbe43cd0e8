import type { MiddlewareHandler } from 'hono';
import { Failure } from './failure.ts';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses writes that another website has a visitor's browser send. Programs other than browsers send no Origin. */
export const refuseForeignOrigin: MiddlewareHandler = async (context, next) => {
  const origin = context.req.header('origin');
  if (origin && !READING.has(context.req.method) && hostOf(origin) !== context.req.header('host')) {
    throw new Failure(403, 'foreign-origin', {
      zh: '不接受其他网站发来的修改请求。',
      en: 'Changes asked for by another website are not accepted.',
    });
  }
  await next();
};

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
