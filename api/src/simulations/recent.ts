/** Answers kept by key; the one not asked for longest goes first. A promise that fails is not kept. */
export function createRecent<Value>(size: number) {
  const kept = new Map<string, Promise<Value>>();
  return (key: string, make: () => Promise<Value>): Promise<Value> => {
    const found = kept.get(key);
    if (found) {
      kept.delete(key);
      kept.set(key, found);
      return found;
    }
    const made = make();
    kept.set(key, made);
    made.catch(() => kept.get(key) === made && kept.delete(key));
    if (kept.size > size) kept.delete(kept.keys().next().value!);
    return made;
  };
}
