/** Corners by coordinate identity: the same place on the grid is the same vertex. Places are found by open addressing. */
export class VertexTable {
  readonly xs: number[] = [];
  readonly ys: number[] = [];
  private slots = new Int32Array(1024).fill(-1);

  get size(): number {
    return this.xs.length;
  }

  /** The vertex at a place, made where there is none. */
  add(x: number, y: number): number {
    const slot = this.slotOf(x, y);
    const found = this.slots[slot]!;
    if (found >= 0) return found;
    const id = this.xs.length;
    this.xs.push(x);
    this.ys.push(y);
    this.slots[slot] = id;
    if (id * 2 > this.slots.length) this.grow();
    return id;
  }

  /** The vertex at a place, or -1. */
  find(x: number, y: number): number {
    return this.slots[this.slotOf(x, y)]!;
  }

  private slotOf(x: number, y: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash(x, y) & mask; ; slot = (slot + 1) & mask) {
      const id = this.slots[slot]!;
      if (id < 0 || (this.xs[id] === x && this.ys[id] === y)) return slot;
    }
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 4).fill(-1);
    for (let id = 0; id < this.xs.length; id++) this.slots[this.slotOf(this.xs[id]!, this.ys[id]!)] = id;
  }
}

function hash(x: number, y: number): number {
  const high = Math.imul((x / 4_294_967_296) | 0, 0xc2b2ae35) ^ Math.imul((y / 4_294_967_296) | 0, 0x27d4eb2f);
  let mixed = Math.imul(x | 0, 0x9e3779b1) ^ Math.imul(y | 0, 0x85ebca6b) ^ high;
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
