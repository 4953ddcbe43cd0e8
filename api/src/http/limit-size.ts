import type { MiddlewareHandler } from 'hono';
import { Failure } from './failure.ts';

const MEGABYTE = 1024 * 1024;

/** Bytes that a request may bring: an import carries files, a scenario that is stored for the first time all its edits, everything else is small. */
export const SIZE_LIMITS = { imports: 64 * MEGABYTE, scenarios: 64 * MEGABYTE, others: 4 * MEGABYTE };

/** Refuses larger requests with 413: before they are read where they say their size, else as soon as they pass the limit. */
export function limitSize(limits: typeof SIZE_LIMITS): MiddlewareHandler {
  return async (context, next) => {
    const limit = limits[kindOf(context.req.path)];
    const declared = context.req.header('content-length');
    if (declared !== undefined) {
      if (Number(declared) > limit) throw tooLarge(limit);
    } else if (context.req.raw.body) {
      const body = await readUpTo(context.req.raw.body, limit);
      const { url, method, headers, signal } = context.req.raw;
      context.req.raw = new Request(url, { method, headers, signal, body });
    }
    await next();
  };
}

function kindOf(path: string): keyof typeof SIZE_LIMITS {
  if (path === '/api/imports') return 'imports';
  return /^\/api\/districts\/[^/]+\/scenarios(\/|$)/.test(path) ? 'scenarios' : 'others';
}

async function readUpTo(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, length));
}

function tooLarge(limit: number): Failure {
  const megabytes = Math.round((limit / MEGABYTE) * 100) / 100;
  return new Failure(
    413,
    'request-too-large',
    { zh: `请求太大，上限 ${megabytes} MB。`, en: `The request is too large; the limit is ${megabytes} MB.` },
    { limitBytes: limit },
  );
}
