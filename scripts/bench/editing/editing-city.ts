import type { AreaShape, Plan, Position } from '@xuetu/geodata/model';
import { type Random, seededRandom } from '../../demo/random.ts';
import { generatedPlan } from '../generated-plan.ts';

/** Schools of all stages for 500 primary catchments. */
const SCHOOLS = 1277;
const COMPOUNDS = 5000;
/** Stretches that each straight side of a border becomes: 100,000 corners for all. */
const STRETCHES = 15;
/** How far corners lie beside the straight side, as a share of its length. */
const UNEVEN = 0.015;

/** A made-up city for drawing, the same on every run: 500 primary catchments whose borders have 100,000 corners, and 5,000 compounds. */
export function editingCity(): Plan {
  const plan = generatedPlan({ name: 'editing', compounds: COMPOUNDS, schools: SCHOOLS });
  const sides = new Map<string, Position[]>();
  const random = seededRandom(COMPOUNDS);
  const catchments = plan.catchments.map((each) =>
    each.stage === 'primary' ? { ...each, shape: winding(each.shape, sides, random) } : each,
  );
  return { ...plan, catchments };
}

/** The shape with corners along every side; the neighbour gets the same ones. */
function winding(shape: AreaShape, sides: Map<string, Position[]>, random: Random): AreaShape {
  if (shape.type !== 'Polygon') throw new Error('a tile is one polygon');
  const coordinates = shape.coordinates.map((ring) => {
    const corners = ring.slice(1).flatMap((to, i) => cornersFrom(ring[i]!, to, sides, random));
    return [...corners, corners[0]!];
  });
  return { type: 'Polygon', coordinates };
}

function cornersFrom(from: Position, to: Position, sides: Map<string, Position[]>, random: Random): Position[] {
  if (String(from) > String(to)) {
    const start: Position = [onGrid(from[0]), onGrid(from[1])];
    return [start, ...cornersFrom(to, from, sides, random).slice(1).reverse()];
  }
  const key = `${from} ${to}`;
  let corners = sides.get(key);
  if (!corners) {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    corners = Array.from({ length: STRETCHES }, (_, i): Position => {
      const part = i / STRETCHES;
      const aside = 4 * part * (1 - part) * random.between(-UNEVEN, UNEVEN);
      return [onGrid(from[0] + part * dx - aside * dy), onGrid(from[1] + part * dy + aside * dx)];
    });
    corners[0] = [onGrid(from[0]), onGrid(from[1])];
    sides.set(key, corners);
  }
  return corners;
}

/** To the ten decimals that catchments have in a plan. */
function onGrid(degrees: number): number {
  return Math.round(degrees * 1e10) / 1e10;
}
