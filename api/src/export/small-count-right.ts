import { createHash, timingSafeEqual } from 'node:crypto';
import { Failure } from '../http/failure.ts';

/** The header in which a request brings the key, percent-encoded: headers carry Latin-1 only. */
export const SMALL_COUNTS_KEY_HEADER = 'x-small-counts-key';

/** Who may have counts of one to four people at a place: whoever can reach the server, nobody, or who knows its key. */
export type SmallCountRight = 'everyone' | 'nobody' | { key: string };

/** Throws a `Failure` 403 where a request with this key, or none, may not have them. */
export function refuseSmallCounts(right: SmallCountRight, brought: string | undefined): void {
  if (right === 'everyone') return;
  if (right === 'nobody') throw NOT_OPEN;
  if (!brought) throw KEY_NEEDED;
  if (!timingSafeEqual(digest(encodeURIComponent(right.key)), digest(brought))) throw KEY_WRONG;
}

/** The right without its key, for the page. */
export function smallCountAccess(right: SmallCountRight): 'everyone' | 'nobody' | 'key' {
  return typeof right === 'string' ? right : 'key';
}

/** Equal lengths, so that comparing takes the same time whatever was brought. */
function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

const CODE = 'small-counts-refused';

const NOT_OPEN = new Failure(403, CODE, {
  zh: '本服务器不提供少于 5 人的数字：它对网络开放，而管理员没有设置 XUETU_SMALL_COUNTS_KEY。',
  en: 'This server gives no counts under 5: it is open to a network and its administrator has not set XUETU_SMALL_COUNTS_KEY.',
});
const KEY_NEEDED = new Failure(403, CODE, {
  zh: '少于 5 人的数字须凭口令提供，请求里没有口令。',
  en: 'Counts under 5 are given for a key only; the request brought none.',
});
const KEY_WRONG = new Failure(403, CODE, {
  zh: '少于 5 人的数字须凭口令提供，口令不对。',
  en: 'Counts under 5 are given for a key only; the key is wrong.',
});
