import type { MiddlewareHandler } from 'hono';
import { Failure } from './failure.ts';

/** Refuses addresses that name something with the character of code 0, which no database stores and nothing is called by. */
export const refuseUnstorable: MiddlewareHandler = async (context, next) => {
  if (/%00/.test(context.req.raw.url)) {
    throw new Failure(400, 'invalid-address', {
      zh: '地址中含有空字符（%00），没有这样的内容。',
      en: 'The address holds a null character (%00); nothing is called so.',
    });
  }
  await next();
};
