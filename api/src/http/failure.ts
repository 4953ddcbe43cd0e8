import type { LocalName } from '@xuetu/geodata/model';
import { z } from 'zod';

/** The statuses with which a request can be refused. */
export type FailureStatus = 400 | 403 | 404 | 409 | 413 | 422 | 500 | 503;

/** Why a request was refused, in both languages, with a code that programs can rely on. Caught once, where answers are made. */
export class Failure extends Error {
  readonly status: FailureStatus;
  readonly code: string;
  readonly words: LocalName;
  readonly details: unknown;

  constructor(status: FailureStatus, code: string, words: LocalName, details?: unknown) {
    super(words.en);
    this.name = 'Failure';
    this.status = status;
    this.code = code;
    this.words = words;
    this.details = details;
  }
}

/** The body of every answer that refuses. */
export const FailureBody = z.object({
  error: z.object({
    code: z.string().describe('Stable, for programs'),
    message: z.string().describe("For people, in the caller's language"),
    details: z.unknown().optional(),
  }),
});
export type FailureBody = z.infer<typeof FailureBody>;
