import type { Compound, Position } from '@xuetu/geodata/model';
import type { Random } from '../demo/random.ts';
import type { ChildrenPerHousehold } from './cohorts.ts';
import type { Ground } from './tiling.ts';

/** Compounds of one births area, on average. */
const IN_AREA = 50;

/** Compounds all over the ground: most with a register, a third with housing under way, a few to be pulled down. */
export function generatedCompounds(
  ground: Ground,
  count: number,
  { baseYear, born }: { baseYear: number; born: ChildrenPerHousehold },
  random: Random,
): Compound[] {
  const areas = Math.max(1, Math.round(Math.sqrt(count / IN_AREA)));
  return Array.from({ length: count }, (_, i) => {
    const point: Position = [
      ground.west + random.between(0.001, 0.999) * ground.side,
      ground.south + random.between(0.001, 0.999) * ground.side,
    ];
    const households = Math.round(80 + 420 * random.between(0, 1) ** 1.5);
    const column = Math.floor(((point[0] - ground.west) / ground.side) * areas);
    const row = Math.floor(((point[1] - ground.south) / ground.side) * areas);
    return {
      id: `c${String(i).padStart(6, '0')}`,
      name: `小区${i}`,
      shape: { type: 'Point', coordinates: point },
      point,
      households,
      phases: phasesOf(households, baseYear, random),
      areaId: areaId(row, column),
      ...(random.chance(0.6) ? { childrenByAge: registerOf(households, baseYear, born, random) } : {}),
    };
  });
}

/** The births areas of so many compounds. */
export function areasOf(count: number): string[] {
  const areas = Math.max(1, Math.round(Math.sqrt(count / IN_AREA)));
  return Array.from({ length: areas * areas }, (_, i) => areaId(Math.floor(i / areas), i % areas));
}

function areaId(row: number, column: number): string {
  return `a${String(row).padStart(3, '0')}-${String(column).padStart(3, '0')}`;
}

function phasesOf(households: number, baseYear: number, random: Random): Compound['phases'] {
  const kind = random.between(0, 1);
  if (kind < 0.25) return [{ year: baseYear - random.whole(0, 8), households: Math.round(households * 0.5) }];
  if (kind < 0.55) {
    const first = baseYear + random.whole(1, 5);
    const each = Math.round(households * random.between(0.1, 0.5));
    return random.chance(0.3)
      ? [
          { year: first, households: each },
          { year: first + 2, households: each },
        ]
      : [{ year: first, households: each }];
  }
  if (kind < 0.58) return [{ year: baseYear + random.whole(1, 6), households: -Math.round(households * 0.6) }];
  return [];
}

function registerOf(
  households: number,
  baseYear: number,
  born: ChildrenPerHousehold,
  random: Random,
): Record<string, number> {
  const own = random.between(0.7, 1.3);
  return Object.fromEntries(
    Array.from({ length: 19 }, (_, age) => [
      String(age),
      Math.round(households * born(baseYear - age - 1) * own * random.between(0.85, 1.15)),
    ]),
  );
}
