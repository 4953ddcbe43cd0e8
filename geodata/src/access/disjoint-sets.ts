/** Groups of numbers that grow together. The smallest member stands for its group, whatever the order of joining. */
export interface DisjointSets {
  find(member: number): number;
  join(a: number, b: number): void;
}

export function disjointSets(size: number): DisjointSets {
  const parent = Uint32Array.from({ length: size }, (_, i) => i);
  const find = (member: number): number => {
    let at = member;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  return {
    find,
    join: (a, b) => {
      const [one, other] = [find(a), find(b)];
      if (one < other) parent[other] = one;
      else parent[one] = other;
    },
  };
}
