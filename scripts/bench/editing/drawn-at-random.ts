import { boundsOf, polygonsOf } from '@xuetu/geodata/geometry';
import type { AreaShape, Catchment, Plan, Position } from '@xuetu/geodata/model';
import {
  deleteVertex,
  dissolveCatchment,
  drawCatchment,
  type Edit,
  giveCompounds,
  giveGround,
  insertVertex,
  type Layer,
  mergeCatchments,
  moveVertex,
  paintCompounds,
  type Refusal,
  reshapeCatchmentBorder,
  setCatchmentSchools,
  snapBorder,
  splitCatchment,
} from '@xuetu/geodata/scenario';
import type { Random } from '../../demo/random.ts';

/** Something a planner draws on a plan: the work, ready to be measured. */
export type Drawing = (plan: Plan) => Edit | Refusal;

/** Answers, at random, where and what is drawn next, by the name of the operation. */
export const DRAWINGS: Record<string, (plan: Plan, layer: Layer, random: Random) => Drawing> = {
  moveVertex: (plan, layer, random) => {
    const { corner, near } = placeIn(plan, layer, random);
    const to = near(0.02);
    return (now) => moveVertex(now, { ...layer, from: corner, to });
  },
  insertVertex: (plan, layer, random) => {
    const at = placeIn(plan, layer, random).near(0.05);
    return (now) => insertVertex(now, { ...layer, at, withinMetres: 200 });
  },
  deleteVertex: (plan, layer, random) => {
    const { corner } = placeIn(plan, layer, random);
    return (now) => deleteVertex(now, { ...layer, at: corner });
  },
  reshapeCatchmentBorder: (plan, layer, random) => {
    const line = placeIn(plan, layer, random).stroke(12);
    return (now) => reshapeCatchmentBorder(now, { ...layer, line, mayDetach: true });
  },
  snapBorder: (plan, layer, random) => {
    const line = placeIn(plan, layer, random).stroke(12);
    const along = [{ type: 'LineString' as const, coordinates: line }];
    return (now) => snapBorder(now, { ...layer, along, from: line[0]!, to: line.at(-1)!, mayDetach: true });
  },
  drawCatchment: (plan, layer, random) => {
    const shape = placeIn(plan, layer, random).blob();
    const catchment = { id: newId(random), ...layer, schoolIds: [] };
    return (now) => drawCatchment(now, { catchment, shape, mayDetach: true });
  },
  giveGround: (plan, layer, random) => {
    const { catchment, blob } = placeIn(plan, layer, random);
    const shape = blob();
    return (now) => giveGround(now, { to: catchment.id, shape, mayDetach: true });
  },
  giveCompounds: (plan, layer, random) => {
    const { catchment, corner } = placeIn(plan, layer, random);
    const compoundIds = nearestCompounds(plan, corner, random.whole(1, 3));
    return (now) => giveCompounds(now, { compoundIds, to: catchment.id, mayDetach: true });
  },
  paintCompounds: (plan, layer, random) => {
    const { catchment, stroke } = placeIn(plan, layer, random);
    const line = stroke(12);
    return (now) => paintCompounds(now, { line, radiusMetres: 60, to: catchment.id, mayDetach: true });
  },
  splitCatchment: (plan, layer, random) => {
    const { catchment, across } = placeIn(plan, layer, random);
    const part = { id: newId(random) };
    const line = across();
    return (now) => splitCatchment(now, { catchmentId: catchment.id, line, part, mayDetach: true });
  },
  mergeCatchments: (plan, layer, random) => {
    const { catchment, beside } = placeIn(plan, layer, random);
    const catchmentIds = [catchment.id, beside()];
    return (now) => mergeCatchments(now, { catchmentIds });
  },
  dissolveCatchment: (plan, layer, random) => {
    const { catchment } = placeIn(plan, layer, random);
    return (now) => dissolveCatchment(now, { catchmentId: catchment.id });
  },
  setCatchmentSchools: (plan, layer, random) => {
    const { catchment } = placeIn(plan, layer, random);
    const { id } = random.pick(plan.schools.filter(({ stages }) => stages.some(({ stage }) => stage === layer.stage)));
    return (now) => setCatchmentSchools(now, { catchmentId: catchment.id, schoolIds: [...catchment.schoolIds, id] });
  },
};

/** A corner of some catchment and what may be drawn around it. */
function placeIn(plan: Plan, layer: Layer, random: Random) {
  const own = plan.catchments.filter(({ stage, sector }) => stage === layer.stage && sector === layer.sector);
  const catchment = random.pick(own);
  const corner = random.pick(random.pick(random.pick(polygonsOf(catchment.shape))));
  const [west, south, east, north] = boundsOf(catchment.shape);
  const near = (part: number): Position => [
    corner[0] + random.between(-part, part) * (east - west),
    corner[1] + random.between(-part, part) * (north - south),
  ];
  /** A line of so many stretches past the corner, a third of the catchment long, that bends a little. */
  const stroke = (stretches: number): Position[] => {
    const [angle, bend] = [random.between(0, 2 * Math.PI), random.between(-0.1, 0.1)];
    return Array.from({ length: stretches + 1 }, (_, i): Position => {
      const part = i / stretches - 0.5;
      const aside = bend * (0.25 - part * part) + (i % 2) * 0.002;
      return [
        corner[0] + (east - west) * (Math.cos(angle) * part * 0.35 - Math.sin(angle) * aside),
        corner[1] + (north - south) * (Math.sin(angle) * part * 0.35 + Math.cos(angle) * aside),
      ];
    });
  };
  const blob = (): AreaShape => {
    const size = random.between(0.08, 0.25);
    const middle = near(0.2);
    const ring = Array.from({ length: 16 }, (_, k): Position => {
      const angle = (k * Math.PI) / 8;
      return [middle[0] + size * (east - west) * Math.cos(angle), middle[1] + size * (north - south) * Math.sin(angle)];
    });
    return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
  };
  const across = (): Position[] => {
    const height = () => south + random.between(0.2, 0.8) * (north - south);
    const margin = 0.01 * (east - west);
    return [
      [west - margin, height()],
      [(west + east) / 2, height()],
      [east + margin, height()],
    ];
  };
  return { catchment, corner, near, stroke, blob, across, beside: () => nearestOf(own, catchment) };
}

function newId(random: Random): string {
  return `drawn-${random.whole(1, 1e9)}`;
}

function nearestOf(catchments: readonly Catchment[], from: Catchment): string {
  const middle = ({ shape }: Catchment): Position => {
    const [west, south, east, north] = boundsOf(shape);
    return [(west + east) / 2, (south + north) / 2];
  };
  const [lng, lat] = middle(from);
  const far = (each: Catchment) => Math.hypot(middle(each)[0] - lng, middle(each)[1] - lat);
  const others = catchments.filter((each) => each !== from).sort((a, b) => far(a) - far(b));
  return others[0]!.id;
}

function nearestCompounds({ compounds }: Plan, [lng, lat]: Position, count: number): string[] {
  const far = (at: Position) => Math.hypot(at[0] - lng, at[1] - lat);
  return [...compounds]
    .sort((a, b) => far(a.point) - far(b.point))
    .slice(0, count)
    .map(({ id }) => id);
}
