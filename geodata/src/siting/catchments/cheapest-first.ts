interface Entry<Value> {
  key: number;
  value: Value;
}

/** A binary heap, the least key first. */
export class CheapestFirst<Value> {
  private readonly heap: Entry<Value>[] = [];

  push(key: number, value: Value): void {
    const { heap } = this;
    let at = heap.length;
    heap.push({ key, value });
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (heap[above]!.key <= heap[at]!.key) return;
      [heap[above], heap[at]] = [heap[at]!, heap[above]!];
      at = above;
    }
  }

  pop(): Entry<Value> | undefined {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (!top || !last || heap.length === 0) return top;
    heap[0] = last;
    for (let at = 0; ; ) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2]) {
        if (below < heap.length && heap[below]!.key < heap[least]!.key) least = below;
      }
      if (least === at) return top;
      [heap[least], heap[at]] = [heap[at]!, heap[least]!];
      at = least;
    }
  }
}
