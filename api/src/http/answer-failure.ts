import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from '../dependencies.ts';
import { Failure, type FailureBody } from './failure.ts';
import { languageOf } from './language.ts';

/** The one place where a throw becomes an answer. What went wrong inside goes to the log, never to the caller. */
export function answerFailure(log: Logger): ErrorHandler {
  return (error, context) => answer(context, failureOf(error, context, log));
}

/** The answer of a refusal in the caller's language. */
export function answer(context: Context, failure: Failure): Response {
  const { code, words, details } = failure;
  const body: FailureBody = {
    error: { code, message: words[languageOf(context)], ...(details !== undefined && { details }) },
  };
  return context.json(body, failure.status);
}

function failureOf(error: unknown, context: Context, log: Logger): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof HTTPException && error.status === 400) return MALFORMED;
  log({
    level: 'error',
    event: 'request-failed',
    method: context.req.method,
    path: context.req.path,
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    ...(error instanceof Error && error.cause !== undefined && { cause: String(error.cause) }),
  });
  return new Failure(500, 'internal', {
    zh: '服务器内部出错，操作没有完成。请重试；若仍如此，请把时间告诉管理员查看日志。',
    en: 'Something went wrong inside the server; nothing was done. Try again; if it persists, tell the administrator the time so that the log can be read.',
  });
}

const MALFORMED = new Failure(400, 'malformed-body', {
  zh: '请求内容不是有效的 JSON 或表单。',
  en: 'The body of the request is not valid JSON or form data.',
});
