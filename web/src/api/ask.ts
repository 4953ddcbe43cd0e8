import type { LocalName } from '@xuetu/geodata/model';
import { store } from '../state/store.ts';
import type { Outcome } from './outcome.ts';

const UNREACHABLE: LocalName = {
  zh: '连不上服务器。请检查网络或确认服务已启动，然后重试。',
  en: 'The server cannot be reached. Check the network or that the service is running, then try again.',
};
const UNREADABLE: LocalName = {
  zh: '服务器的回答无法读取。请稍后重试;若仍如此，请联系管理员。',
  en: 'The answer of the server could not be read. Try again later; if it persists, ask the administrator.',
};

interface Answer<Body> {
  ok: boolean;
  status: number;
  json(): Promise<Body>;
}

/** Body of an answer without the shape of errors. */
type Good<Body> = Exclude<Body, { error: unknown }>;

/** Waits for an answer of the typed client and turns every way to fail into a Failure. */
export async function ask<Body>(request: Promise<Answer<Body>>): Promise<Outcome<Good<Body>>> {
  const { locale } = store.getState();
  let answer: Answer<Body>;
  try {
    answer = await request;
  } catch {
    return { ok: false, failure: { code: 'unreachable', message: UNREACHABLE[locale] } };
  }
  try {
    const body = await answer.json();
    if (answer.ok) return { ok: true, value: body as Good<Body> };
    return refused(body, answer.status);
  } catch {
    return { ok: false, failure: { code: 'unreadable', message: UNREADABLE[locale] } };
  }
}

function refused(body: unknown, status: number): Outcome<never> {
  const { locale } = store.getState();
  const error = (body as { error?: { code?: string; message?: string; details?: unknown } }).error;
  const message = error?.message ?? `${UNREADABLE[locale]} (${status})`;
  return { ok: false, failure: { code: error?.code ?? `http-${status}`, message }, details: error?.details };
}
