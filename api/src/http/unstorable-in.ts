/** Where a text stands that no database stores: with the character of code 0, or with half a character. Undefined where there is none. */
export function unstorableIn(value: unknown, path: readonly string[] = []): readonly string[] | undefined {
  if (typeof value === 'string') return isUnstorable(value) ? path : undefined;
  if (typeof value !== 'object' || value === null || value instanceof Blob) return undefined;
  for (const [key, each] of Object.entries(value)) {
    const found = isUnstorable(key) ? [...path, key] : unstorableIn(each, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

function isUnstorable(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed();
}
