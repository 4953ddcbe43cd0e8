/**
 * The basis of the network simplex: a spanning tree over the nodes, hung from a root. Children are kept in doubly linked lists, so
 * that a branch moves in time proportional to the path that turns round.
 */
export class SpanningTree {
  readonly parent: Int32Array;
  /** Arc to the parent. */
  readonly arc: Int32Array;
  /** 1 where that arc leads from the node up to its parent, -1 where it leads down. */
  readonly direction: Int8Array;
  readonly depth: Int32Array;
  private readonly firstChild: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;

  constructor(nodes: number) {
    const none = () => new Int32Array(nodes).fill(-1);
    this.parent = none();
    this.arc = none();
    this.direction = new Int8Array(nodes);
    this.depth = new Int32Array(nodes);
    this.firstChild = none();
    this.next = none();
    this.previous = none();
  }

  /** Hangs a node that has no parent under another. */
  attach(node: number, parent: number, arc: number, direction: 1 | -1): void {
    const sibling = this.firstChild[parent]!;
    this.parent[node] = parent;
    this.arc[node] = arc;
    this.direction[node] = direction;
    this.next[node] = sibling;
    this.previous[node] = -1;
    this.firstChild[parent] = node;
    if (sibling >= 0) this.previous[sibling] = node;
  }

  /** Takes a node with its branch off its parent. */
  private detach(node: number): void {
    const before = this.previous[node]!;
    const after = this.next[node]!;
    if (before >= 0) this.next[before] = after;
    else this.firstChild[this.parent[node]!] = after;
    if (after >= 0) this.previous[after] = before;
    this.parent[node] = -1;
  }

  /**
   * Cuts the branch of `cut` from its parent and hangs it, turned so that `node` of it is on top, under `parent` by an arc.
   * `node` lies in the branch, `parent` outside it.
   */
  rehang(cut: number, node: number, parent: number, arc: number, direction: 1 | -1): void {
    let child = node;
    let above = parent;
    let link = arc;
    let way = direction;
    for (;;) {
      const [old, oldArc, oldWay] = [this.parent[child]!, this.arc[child]!, this.direction[child]!];
      this.detach(child);
      this.attach(child, above, link, way);
      if (child === cut) break;
      above = child;
      child = old;
      link = oldArc;
      way = oldWay > 0 ? -1 : 1;
    }
    this.depth[node] = this.depth[parent]! + 1;
  }

  /** Adds a number to the value of every node of a branch and sets the depths below its top. */
  shift(top: number, values: Float64Array, by: number): void {
    const { firstChild, next, parent, depth } = this;
    let node = top;
    for (;;) {
      values[node]! += by;
      let to = firstChild[node]!;
      if (to < 0) {
        while (node !== top && next[node]! < 0) node = parent[node]!;
        if (node === top) return;
        to = next[node]!;
      }
      depth[to] = depth[parent[to]!]! + 1;
      node = to;
    }
  }
}
