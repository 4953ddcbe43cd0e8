import { validator } from 'hono-openapi';
import { z } from 'zod';
import { Failure } from './failure.ts';
import { unstorableIn } from './unstorable-in.ts';

const MOST_FIELDS_NAMED = 20;
const zh = z.locales.zhCN().localeError;
const en = z.locales.en().localeError;

/** Checks one part of a request with a schema; what does not fit is refused with 400, every wrong field named in both languages. */
export function validated<Target extends 'json' | 'query' | 'form', Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) {
  return validator(target, schema, (result) => {
    if (!result.success) throw invalidRequest(schema, result.data);
    const unstorable = unstorableIn(result.data);
    if (unstorable) throw unstorableText(unstorable.join('.'));
  });
}

/** The refusal of a text that cannot be stored; its path may hold such characters itself. */
function unstorableText(path: string): Failure {
  const field = path.replace(/[\p{Cc}\p{Surrogate}]/gu, '?');
  const reason = { zh: '含有空字符或半个字符', en: 'holds a null character or half a character' };
  return new Failure(
    400,
    'invalid-request',
    { zh: `请求有误：${field}: ${reason.zh}`, en: `The request is not valid: ${field}: ${reason.en}` },
    { fields: [{ field, ...reason }] },
  );
}

/** The refusal of a value that does not fit a schema. */
export function invalidRequest(schema: z.ZodType, value: unknown): Failure {
  const chinese = fieldsOf(schema, value, zh);
  const english = fieldsOf(schema, value, en);
  return new Failure(
    400,
    'invalid-request',
    { zh: `请求有误：${listed(chinese, '；')}`, en: `The request is not valid: ${listed(english, '; ')}` },
    {
      fields: chinese.map((each, at) => ({
        field: each.field,
        zh: each.reason,
        en: english[at]?.reason ?? each.reason,
      })),
    },
  );
}

function fieldsOf(schema: z.ZodType, value: unknown, error: z.core.$ZodErrorMap): { field: string; reason: string }[] {
  const issues = schema.safeParse(value, { error }).error?.issues ?? [];
  return issues
    .slice(0, MOST_FIELDS_NAMED)
    .map((issue) => ({ field: issue.path.map(String).join('.') || '(body)', reason: issue.message }));
}

function listed(fields: { field: string; reason: string }[], separator: string): string {
  return fields.map(({ field, reason }) => `${field}: ${reason}`).join(separator);
}
