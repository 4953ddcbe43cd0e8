interface Node<Value> {
  next: WeakMap<object, Node<Value>>;
  value?: Value;
}

/** Keeps a value for the same objects in the same order, for as long as they live. */
export class KeptBy<Value> {
  private readonly root: Node<Value> = { next: new WeakMap() };

  at(keys: readonly object[], make: () => Value): Value {
    let node = this.root;
    for (const key of keys) {
      let next = node.next.get(key);
      if (!next) {
        next = { next: new WeakMap() };
        node.next.set(key, next);
      }
      node = next;
    }
    node.value ??= make();
    return node.value;
  }
}
