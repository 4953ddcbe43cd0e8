import { metresPerDegree } from '@xuetu/geodata/geometry';
import type { Landscape, Position, Street } from '@xuetu/geodata/model';
import { type Random, seededRandom } from '../demo/random.ts';

const SEED = 20_261_123;
const BLOCK_METRES = 100;
const JITTER_METRES = 18;
/** One line in so many is an arterial, one a secondary street; one block in so many is missing from a smaller street. */
const ARTERIAL_EVERY = 8;
const SECONDARY_EVERY = 4;
const MISSING_EVERY = 8;
/** Blocks between bridges over the river. */
const BRIDGE_EVERY = 16;
const RIVER_METRES = 40;
const DEGREE = metresPerDegree(36);

/** A made-up city of streets with places in it, the same on every run. */
export interface GeneratedStreets {
  streets: Street[];
  landscape: Landscape[];
  schools: Position[];
  homes: Position[];
}

/**
 * A crooked grid of about `lines` x `lines` junctions 100 m apart. Streets cross in mid-segment, so every junction has to be found;
 * one arterial in eight lines, a river through the middle with a bridge every 1,600 m.
 */
export function generatedStreets(lines: number, schools: number, homes: number): GeneratedStreets {
  const random = seededRandom(SEED);
  const side = lines * BLOCK_METRES;
  const somewhere = () => place(random.between(0, side), random.between(0, side));
  const bank = (north: number): Position[] => [place(-500, north), place(side + 500, north)];
  const [south, north] = [bank(riverAt(lines) - RIVER_METRES / 2), bank(riverAt(lines) + RIVER_METRES / 2)];
  return {
    streets: [...gridStreets(lines, true, random), ...gridStreets(lines, false, random)],
    landscape: [
      {
        id: 'river',
        kind: 'river',
        shape: { type: 'Polygon', coordinates: [[...south, ...north.toReversed(), south[0]!]] },
      },
    ],
    schools: Array.from({ length: schools }, somewhere),
    homes: Array.from({ length: homes }, somewhere),
  };
}

function gridStreets(lines: number, isNorth: boolean, random: Random): Street[] {
  const streets: Street[] = [];
  for (let line = 0; line < lines; line++) {
    const kind = line % ARTERIAL_EVERY === 0 ? 'arterial' : line % SECONDARY_EVERY === 0 ? 'secondary' : 'local';
    let path: Position[] = [];
    const finish = (bridge: boolean): void => {
      const id = `${isNorth ? 'column' : 'row'} ${line} ${streets.length}`;
      if (path.length > 1) streets.push({ id, class: kind, bridge, shape: { type: 'LineString', coordinates: path } });
      path = path.slice(-1);
    };
    for (let step = 0; step <= lines; step++) {
      const along = (step - 0.5) * BLOCK_METRES;
      const across = line * BLOCK_METRES + random.between(-JITTER_METRES, JITTER_METRES);
      path.push(isNorth ? place(across, along) : place(along, across));
      const fromRiver = isNorth && line % BRIDGE_EVERY === 0 ? along - riverAt(lines) : NaN;
      if (Math.abs(fromRiver) === BLOCK_METRES) finish(fromRiver > 0);
      else if (kind === 'local' && random.whole(1, MISSING_EVERY) === 1) {
        finish(false);
        path = [];
      }
    }
    finish(false);
  }
  return streets;
}

/** Metres from the south at which the river flows: between two rows. */
function riverAt(lines: number): number {
  return (Math.floor(lines / 2) + 0.5) * BLOCK_METRES;
}

function place(east: number, north: number): Position {
  return [117 + east / DEGREE.lng, 36 + north / DEGREE.lat];
}
