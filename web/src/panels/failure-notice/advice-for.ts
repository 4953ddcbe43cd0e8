/** What a person can do about a failure, by its code. */
export function adviceFor(code: string): 'failureNetwork' | 'failureConflict' | 'failureNotFound' | 'failureOther' {
  if (/network|unreachable|offline|timeout/.test(code)) return 'failureNetwork';
  if (/conflict/.test(code)) return 'failureConflict';
  if (/not-found|unknown/.test(code)) return 'failureNotFound';
  return 'failureOther';
}
