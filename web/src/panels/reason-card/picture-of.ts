import type { Catchment, Compound, Plan, School } from '@xuetu/geodata/model';
import type { Reason } from '@xuetu/geodata/reasons';
import { type MapFrame, mapFrame } from './map-frame.ts';

/** Units across the drawing; four are a millimetre of an A4 page. */
const WIDTH = 744;

type Point = readonly [x: number, y: number];

/** What the map of a reason card shows, in its frame. */
export interface Picture {
  frame: MapFrame;
  home: Point;
  schools: { school: School; at: Point }[];
  /** Other schools that lie in the frame, with their number in the table. */
  others: { school: School; nth: number; at: Point }[];
  /** The catchment that holds the compound, where its border comes into the frame. */
  catchment?: Catchment | undefined;
}

/** The home, its schools and ways, and the nearer schools fill the frame; others are shown where they happen to lie in it. */
export function pictureOf(plan: Plan, compound: Compound, reason: Reason, shape: number): Picture {
  const { assigned, others, catchmentId } = reason;
  const find = (schoolId: string) => plan.schools.find(({ id }) => id === schoolId) ?? [];
  const schools = assigned.flatMap(({ schoolId }) => find(schoolId));
  const frame = mapFrame(
    [
      compound.point,
      ...schools.map(({ location }) => location),
      ...assigned.flatMap(({ route }) => route.path),
      ...others.filter(({ isNearer }) => isNearer || assigned.length === 0).map(({ at }) => at),
    ],
    WIDTH,
    WIDTH * shape,
  );
  const isInside = ([x, y]: Point) => x > 8 && y > 8 && x < frame.width - 8 && y < frame.height - 8;
  return {
    frame,
    home: frame.point(compound.point),
    schools: schools.map((school) => ({ school, at: frame.point(school.location) })),
    others: others
      .map(({ schoolId, at }, i) => ({
        school: plan.schools.find(({ id }) => id === schoolId)!,
        nth: i + 1,
        at: frame.point(at),
      }))
      .filter(({ at }) => isInside(at)),
    catchment: plan.catchments.find(({ id }) => id === catchmentId),
  };
}
