/** Items 0 ... n-1 grouped by a whole-number key: the items of key k are `items[start[k]]` up to `items[start[k + 1] - 1]`, in order. */
export interface Grouped {
  start: Uint32Array;
  items: Uint32Array;
}

export function grouped(keys: ArrayLike<number>, keyCount: number): Grouped {
  const start = new Uint32Array(keyCount + 1);
  for (let i = 0; i < keys.length; i++) start[keys[i]! + 1]!++;
  for (let k = 0; k < keyCount; k++) start[k + 1]! += start[k]!;
  const next = start.slice(0, keyCount);
  const items = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) items[next[keys[i]!]!++] = i;
  return { start, items };
}
