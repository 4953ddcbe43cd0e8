/** What a person can do about a failure, by its code. */
export function adviceFor(
  code: string,
): 'failureNetwork' | 'failureConflict' | 'failureNotFound' | 'failureBusy' | 'failureOther' {
  if (/network|unreachable|unreadable/.test(code)) return 'failureNetwork';
  if (code === 'version-conflict') return 'failureConflict';
  if (/^not-found$|^unknown-/.test(code)) return 'failureNotFound';
  return code === 'too-many-jobs' ? 'failureBusy' : 'failureOther';
}
