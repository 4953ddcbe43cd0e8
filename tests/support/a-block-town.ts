import fc from 'fast-check';
import type { CatchmentProblem } from '../../geodata/src/siting/catchments/catchment-problem.ts';
import { checkCatchments } from '../../scripts/bench/siting/check-catchments.ts';

interface BlockTown {
  /** Blocks in a row of the street grid. */
  width: number;
  /** Children of each block, row by row. */
  children: number[];
  /** Blocks with a school, and its seats. */
  schools: { block: number; seats: number; least?: number }[];
  /** Blocks that no street leads to. */
  islands?: number[];
}

/** Blocks on a grid; each child costs the steps it walks. */
export function aBlockTown({ width, children, schools, islands = [] }: BlockTown): CatchmentProblem {
  const near = children.map((_, u) =>
    [u % width > 0 ? u - 1 : -1, u % width < width - 1 ? u + 1 : -1, u - width, u + width].filter(
      (v) => v >= 0 && v < children.length && !islands.includes(u) && !islands.includes(v),
    ),
  );
  const steps = (a: number, b: number) =>
    Math.abs((a % width) - (b % width)) + Math.abs(Math.floor(a / width) - Math.floor(b / width));
  const starts = new Int32Array(children.length + 1);
  for (const [u, others] of near.entries()) starts[u + 1] = starts[u]! + others.length;
  return {
    load: Float64Array.from(children),
    capacity: Float64Array.from(schools, ({ seats }) => seats),
    least: Float64Array.from(schools, ({ least }) => least ?? 0),
    cost: Float64Array.from(children.flatMap((load, u) => schools.map(({ block }) => load * steps(u, block)))),
    starts,
    units: Int32Array.from(near.flat()),
    home: Int32Array.from(schools, ({ block }) => block),
  };
}

/** Every way to send blocks to schools, tried and judged by the checker; Infinity where none keeps all limits. */
export function cheapestCatchments(problem: CatchmentProblem): number {
  const [units, schools] = [problem.load.length, problem.capacity.length];
  let best = Infinity;
  for (let code = 0; code < schools ** units; code++) {
    const school = Array.from({ length: units }, (_, u) => Math.floor(code / schools ** u) % schools);
    const { cost, broken } = checkCatchments(problem, school);
    if (broken.length === 0 && cost < best) best = cost;
  }
  return best;
}

/** Towns of up to nine blocks and two schools, seats enough or not. */
export const anyBlockTown = fc
  .record({
    width: fc.integer({ min: 2, max: 4 }),
    children: fc.array(fc.nat(30), { minLength: 4, maxLength: 9 }),
    blocks: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 2 }),
    seats: fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 })),
  })
  .map(({ width, children, blocks, seats }) => {
    const schools = [...new Set(blocks.map((block) => block % children.length))].map((block, s) => ({
      block,
      seats: seats[s]!,
    }));
    return aBlockTown({ width, children, schools });
  });
