import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FlowNetwork, minCostFlow } from '../../../../geodata/src/siting/flow/min-cost-flow.ts';
import { highsSolver } from '../../../../geodata/src/siting/solving/highs-solver.ts';

const solver = highsSolver();

/** A network from its arcs: from, to, cost, capacity. */
function aNetwork(supply: number[], arcs: [number, number, number, number][]): FlowNetwork {
  return {
    supply: Float64Array.from(supply),
    from: Int32Array.from(arcs, ([from]) => from),
    to: Int32Array.from(arcs, ([, to]) => to),
    cost: Float64Array.from(arcs, ([, , cost]) => cost),
    capacity: Float64Array.from(arcs, ([, , , capacity]) => capacity),
  };
}

/** The same flow as a linear model. */
async function byHighs({ supply, from, to, cost, capacity }: FlowNetwork) {
  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  for (let node = 0; node < supply.length; node++) {
    for (let arc = 0; arc < from.length; arc++) {
      if (from[arc] === to[arc] || (from[arc] !== node && to[arc] !== node)) continue;
      columns.push(arc);
      values.push(from[arc] === node ? 1 : -1);
    }
    starts.push(columns.length);
  }
  return solver.solve(
    {
      cost,
      lower: new Float64Array(cost.length),
      upper: capacity,
      integer: new Uint8Array(cost.length),
      rows: { starts: Int32Array.from(starts), columns: Int32Array.from(columns), values: Float64Array.from(values) },
      rowLower: supply,
      rowUpper: supply,
    },
    { relativeGap: 0, seconds: 10 },
  );
}

const anyNetwork = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.boolean())
  .chain(([nodes, isWhole]) => {
    const number = (max: number) =>
      isWhole ? fc.nat(max) : fc.double({ min: 0, max, noNaN: true }).map((each) => Math.round(each * 64) / 64);
    return fc.record({
      given: fc.array(number(20), { minLength: nodes - 1, maxLength: nodes - 1 }),
      signs: fc.array(fc.boolean(), { minLength: nodes - 1, maxLength: nodes - 1 }),
      arcs: fc.array(
        fc.tuple(
          fc.nat(nodes - 1),
          fc.nat(nodes - 1),
          number(30),
          fc.oneof({ weight: 3, arbitrary: number(25) }, { weight: 1, arbitrary: fc.constant(Infinity) }),
        ),
        { minLength: 1, maxLength: 40 },
      ),
    });
  })
  .map(({ given, signs, arcs }) => {
    const supply = given.map((each, node) => (signs[node] ? each : -each));
    supply.push(-supply.reduce((sum, each) => sum + each, 0));
    return aNetwork(supply, arcs);
  });

describe('the cheapest flow', () => {
  it('fills the near school first and sends the rest on: 30 at 2 and 20 at 5', () => {
    const network = aNetwork(
      [50, 0, 0, -50],
      [
        [0, 1, 2, Infinity],
        [0, 2, 5, Infinity],
        [1, 3, 0, 30],
        [2, 3, 0, 40],
      ],
    );
    const { isFeasible, cost, flow } = minCostFlow(network);
    expect({ isFeasible, cost, flow: [...flow] }).toEqual({ isFeasible: true, cost: 160, flow: [30, 20, 30, 20] });
  });

  it('says how many cannot be placed', () => {
    const network = aNetwork([50, -50], [[0, 1, 1, 42]]);
    expect(minCostFlow(network)).toMatchObject({ isFeasible: false, short: 8 });
  });

  it('leaves apart what hangs on an arc that carries nothing, and what has no arc at all', () => {
    const network = aNetwork(
      [5, -5, 3, -3, 0],
      [
        [0, 1, 2, 9],
        [2, 3, 1, 0],
      ],
    );
    expect(minCostFlow(network)).toMatchObject({ isFeasible: false, cost: 10, short: 3 });
  });

  it('refuses what is no number, naming where', () => {
    expect(() => minCostFlow(aNetwork([1, -1], [[0, 1, NaN, 1]]))).toThrow('arc 0 costs NaN');
    expect(() => minCostFlow(aNetwork([1, -1], [[0, 1, 1, -1]]))).toThrow('arc 0 carries at most -1');
    expect(() => minCostFlow(aNetwork([1, NaN], [[0, 1, 1, 1]]))).toThrow('node 1 gives NaN');
  });

  it('costs what an exact solver says, on any network, and its prices prove it', async () => {
    await fc.assert(
      fc.asyncProperty(anyNetwork, async (network) => {
        const found = minCostFlow(network);
        const exact = await byHighs(network);
        if (exact.status === 'infeasible') {
          expect(found.short).toBeGreaterThan(1e-7);
          return;
        }
        expect(found.isFeasible).toBe(true);
        expect(found.cost).toBeCloseTo(exact.objective, 5);
        for (const [arc, flow] of found.flow.entries()) {
          const reduced = network.cost[arc]! + found.price[network.from[arc]!]! - found.price[network.to[arc]!]!;
          if (flow < network.capacity[arc]! - 1e-7) expect(reduced).toBeGreaterThan(-1e-6);
          if (flow > 1e-7) expect(reduced).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 150 },
    );
  });
});
