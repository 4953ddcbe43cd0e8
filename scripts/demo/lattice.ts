import type { Point } from './ground-plane.ts';
import type { Block, EdgeKind } from './parcel.ts';

/** A net of streets: `nodes[row][column]`, with the kind of street along each row and column. */
export interface Lattice {
  nodes: Point[][];
  rowKinds: EdgeKind[];
  columnKinds: EdgeKind[];
}

/** A block between four streets and its place in the net. */
export interface Cell extends Block {
  row: number;
  column: number;
}

export function cellsOf({ nodes, rowKinds, columnKinds }: Lattice): Cell[] {
  const cells: Cell[] = [];
  for (let row = 0; row + 1 < nodes.length; row++) {
    for (let column = 0; column + 1 < nodes[row]!.length; column++) {
      const corners = [
        nodes[row]![column]!,
        nodes[row]![column + 1]!,
        nodes[row + 1]![column + 1]!,
        nodes[row + 1]![column]!,
      ];
      const edges = [rowKinds[row]!, columnKinds[column + 1]!, rowKinds[row + 1]!, columnKinds[column]!];
      cells.push({ corners, edges, row, column });
    }
  }
  return cells;
}

/** The ring of streets around the whole net, anticlockwise. */
export function outlineOf({ nodes }: Lattice): Point[] {
  const [first, last] = [nodes[0]!, nodes[nodes.length - 1]!];
  return [
    ...first,
    ...nodes.slice(1, -1).map((row) => row[row.length - 1]!),
    ...[...last].reverse(),
    ...nodes
      .slice(1, -1)
      .map((row) => row[0]!)
      .reverse(),
  ];
}

/** Every row and column as one line of streets. */
export function linesOf(lattice: Lattice): { kind: EdgeKind; along: 'row' | 'column'; at: number; line: Point[] }[] {
  const rows = lattice.nodes.map((line, at) => ({ kind: lattice.rowKinds[at]!, along: 'row' as const, at, line }));
  const columns = lattice.columnKinds.map((kind, at) => ({
    kind,
    along: 'column' as const,
    at,
    line: lattice.nodes.map((row) => row[at]!),
  }));
  return [...rows, ...columns];
}
