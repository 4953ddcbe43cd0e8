import { linesOf } from '@xuetu/geodata/geometry';
import type { Landscape, Plan, Street } from '@xuetu/geodata/model';
import { GROUND } from '../../map/colours.ts';
import { type MapFrame, pathOf } from './map-frame.ts';

const WIDTHS: Record<Street['class'], number> = { expressway: 6, arterial: 5, secondary: 3.4, local: 2, path: 0.8 };
const ORDER: readonly Street['class'][] = ['path', 'local', 'secondary', 'arterial', 'expressway'];

/** Parks, water, streets by class and railways of the plan inside a frame. */
export function MapGround({ plan, frame }: { plan: Plan; frame: MapFrame }) {
  const of = (kind: Landscape['kind']) =>
    plan.landscape.filter((each) => each.kind === kind).flatMap(({ shape }) => linesOf(shape));
  const streets = ORDER.map((kind) => ({
    kind,
    d: pathOf(
      frame,
      plan.streets.filter((each) => each.class === kind).flatMap(({ shape }) => linesOf(shape)),
    ),
  }));
  return (
    <>
      <rect width={frame.width} height={frame.height} fill={GROUND.land} />
      <path d={pathOf(frame, of('park'))} fill={GROUND.park} />
      <path d={pathOf(frame, of('water'))} fill={GROUND.water} fillRule="evenodd" />
      <path d={pathOf(frame, of('river'))} fill="none" stroke="#A9C7D8" strokeWidth="4" />
      {streets.map(({ kind, d }) => (
        <path key={kind} d={d} fill="none" stroke="#C4BFB5" strokeWidth={WIDTHS[kind] + 1.2} />
      ))}
      {streets.map(({ kind, d }) => (
        <path key={kind} d={d} fill="none" stroke="#fff" strokeWidth={WIDTHS[kind]} />
      ))}
      <path d={pathOf(frame, of('railway'))} fill="none" stroke="#5D594F" strokeWidth="2.4" strokeDasharray="7 3" />
    </>
  );
}
