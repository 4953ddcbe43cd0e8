import { describeRoute, resolver } from 'hono-openapi';
import type { z } from 'zod';
import { FailureBody, type FailureStatus } from './failure.ts';

/** What the OpenAPI document says of one route. */
export interface Description {
  tag: string;
  summary: string;
  /** Status and schema of the good answer; a media type instead of a schema for files; neither for an empty answer. */
  answers: { status?: 200 | 201 | 202; schema?: z.ZodType; media?: string[]; meaning: string };
  failures?: FailureStatus[];
}

const MEANINGS: Record<FailureStatus, string> = {
  400: 'The request does not fit; every wrong field is named',
  403: 'The request comes from another website',
  404: 'There is no such thing',
  409: 'Someone else was faster, or other data depends on it',
  413: 'The request is too large',
  422: 'The content was read and rejected; the details list every problem',
  500: 'Something went wrong inside the server',
  503: 'The server is too busy',
};

/** Describes a route for the OpenAPI document with the same schemas that check and type it. */
export function described({ tag, summary, answers, failures = [] }: Description) {
  const failed = { 'application/json': { schema: resolver(FailureBody) } };
  const content = answers.schema
    ? { 'application/json': { schema: resolver(answers.schema) } }
    : Object.fromEntries((answers.media ?? []).map((media) => [media, { schema: { type: 'string' as const } }]));
  const refusals = [...new Set<FailureStatus>([...failures, 500])];
  return describeRoute({
    tags: [tag],
    summary,
    responses: {
      [answers.status ?? 200]: { description: answers.meaning, content },
      ...Object.fromEntries(refusals.map((status) => [status, { description: MEANINGS[status], content: failed }])),
    },
  });
}
