/** Whether two values say the same as JSON does: whatever the order of keys, and a key left out is one without a value. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, i) => isSameValue(each, b[i]))
    );
  }
  const [of, against] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(of), ...Object.keys(against)])].every((key) => isSameValue(of[key], against[key]));
}
