import type { Faces } from './faces.ts';
import { distance, middleOf } from './planar.ts';

/** One catchment to be: where it starts and how many children it should have. */
export interface Seed {
  face: number;
  wanted: number;
}

const CROSSING: Record<string, number> = { river: 9, expressway: 6, railway: 4, arterial: 1.35, boundary: 1 };
const ROUNDS = 260;

/**
 * Divides faces among seeds so that each has about the children it wants: every face goes to the seed nearest by the way
 * through neighbouring faces; seeds with too many children see the world larger in the next round. Seeds stay connected.
 */
export function grow(
  faces: Faces,
  seeds: readonly Seed[],
  children: readonly number[],
  allowed: (seed: number, face: number) => boolean,
): number[] {
  const steps = stepsOf(faces);
  const weights = seeds.map(() => 1);
  let best = { misfit: Infinity, owners: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    const owners = nearestSeeds(steps, seeds, weights, allowed);
    const got = seeds.map(() => 0);
    owners.forEach((owner, face) => {
      if (owner >= 0) got[owner]! += children[face]!;
    });
    const misfit = seeds.reduce((sum, { wanted }, i) => sum + Math.abs(got[i]! - wanted) / (wanted + 30), 0);
    if (misfit < best.misfit) best = { misfit, owners };
    seeds.forEach(({ wanted }, i) => {
      weights[i]! *= Math.min(1.1, Math.max(0.91, ((got[i]! + 15) / (wanted + 15)) ** 0.15));
    });
  }
  return best.owners;
}

interface Step {
  to: number;
  cost: number;
}

function stepsOf({ rings, sides }: Faces): Step[][] {
  const middles = rings.map(middleOf);
  const steps: Step[][] = rings.map(() => []);
  for (const { face, twin, kind } of sides) {
    if (face < 0 || twin.face < 0 || face === twin.face) continue;
    const cost = distance(middles[face]!, middles[twin.face]!) * (CROSSING[kind] ?? 1);
    steps[face]!.push({ to: twin.face, cost });
  }
  return steps;
}

function nearestSeeds(
  steps: Step[][],
  seeds: readonly Seed[],
  weights: number[],
  allowed: (seed: number, face: number) => boolean,
): number[] {
  const cost = steps.map(() => Infinity);
  const owners = steps.map(() => -1);
  const done = steps.map(() => false);
  seeds.forEach(({ face }, seed) => {
    cost[face] = 0;
    owners[face] = seed;
  });
  for (;;) {
    let face = -1;
    for (let i = 0; i < cost.length; i++) if (!done[i] && cost[i]! < (face < 0 ? Infinity : cost[face]!)) face = i;
    if (face < 0) return owners;
    done[face] = true;
    const seed = owners[face]!;
    for (const { to, cost: step } of steps[face]!) {
      const total = cost[face]! + step * weights[seed]!;
      if (total < cost[to]! && !done[to] && allowed(seed, to)) {
        cost[to] = total;
        owners[to] = seed;
      }
    }
  }
}
