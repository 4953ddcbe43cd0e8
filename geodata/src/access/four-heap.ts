/** Numbered items in the order of their keys; four children to a node keep a path to the top short and in one cache line. */
export interface FourHeap {
  push(item: number, key: number): void;
  /** The least key. */
  least(): number;
  /** Takes the item with the least key out. */
  pop(): number;
  size(): number;
  clear(): void;
}

export function fourHeap(capacity: number): FourHeap {
  const items = new Uint32Array(capacity);
  const keys = new Float64Array(capacity);
  let count = 0;

  const push = (item: number, key: number): void => {
    let at = count++;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      if (keys[parent]! <= key) break;
      keys[at] = keys[parent]!;
      items[at] = items[parent]!;
      at = parent;
    }
    keys[at] = key;
    items[at] = item;
  };
  const pop = (): number => {
    const top = items[0]!;
    count--;
    const [key, item] = [keys[count]!, items[count]!];
    let at = 0;
    for (;;) {
      const first = at * 4 + 1;
      if (first >= count) break;
      let child = first;
      const last = first + 4 < count ? first + 4 : count;
      for (let other = first + 1; other < last; other++) if (keys[other]! < keys[child]!) child = other;
      if (keys[child]! >= key) break;
      keys[at] = keys[child]!;
      items[at] = items[child]!;
      at = child;
    }
    keys[at] = key;
    items[at] = item;
    return top;
  };
  return {
    push,
    pop,
    least: () => keys[0]!,
    size: () => count,
    clear: () => {
      count = 0;
    },
  };
}
