import type { FailureBody } from '@xuetu/api/http/failure';
import { BadInput } from './usage.ts';

interface Answer<Body> {
  ok: boolean;
  status: number;
  json(): Promise<Body>;
}

/** A refusal of the API, kept whole for commands that show its details. */
export class Refused extends BadInput {
  readonly code: string;
  readonly details: unknown;

  constructor({ error }: FailureBody) {
    super({ zh: error.message, en: error.message });
    this.code = error.code;
    this.details = error.details;
  }
}

/** The body of a good answer; a refusal is thrown in the words of the API, which are in the caller's language. */
export async function answered<Body>(request: Promise<Answer<Body>>): Promise<Exclude<Body, FailureBody>> {
  const answer = await request;
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Refused(body as FailureBody);
  return body as Exclude<Body, FailureBody>;
}
