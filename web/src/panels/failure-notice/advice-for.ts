/** What a person can do about a failure, by its code; nothing where its message already says so. */
export function adviceFor(
  code: string,
): 'failureConflict' | 'failureNotFound' | 'failureBusy' | 'failureOther' | undefined {
  if (/unreachable|unreadable/.test(code)) return undefined;
  if (code === 'version-conflict') return 'failureConflict';
  if (/^not-found$|^unknown-/.test(code)) return 'failureNotFound';
  return code === 'too-many-jobs' ? 'failureBusy' : 'failureOther';
}
