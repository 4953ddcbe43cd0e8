import type { Plan, PolygonShape, Position } from '@xuetu/geodata/model';
import { aPlan } from './a-plan.ts';

/** A name that spreadsheets, pages and drawings must not obey. */
export const FORMULA_NAME = "=cmd|' /C calc'!A0";
export const MARKUP_NAME = '<script>alert("坏")</script> & 里';
/** 𠮷 has no sign in GBK. */
export const RARE_NAME = '𠮷祥苑';

/**
 * A district whose compounds and sites are points, areas, areas with holes and several areas, with names that are hard to write, and a
 * village of three pupils in its own catchment.
 */
export function aHardPlan(): Plan {
  const everyAge = (count: number) => Object.fromEntries(Array.from({ length: 16 }, (_, at) => [at, count]));
  return aPlan({ id: 'hard' })
    .withSchool('凯瑞小学', { at: [116.9512345678, 36.0123456789], seats: 240, classes: 6, pupils: { g1: 50, g2: 60 } })
    .withSchool('村小', { at: [117.0712345678, 36.0223456789], seats: 45, classes: 1, pupils: { g1: 2, g2: 1 } })
    .withCompound(FORMULA_NAME, { at: [116.95, 36.01], households: 900, children: everyAge(50) })
    .withCompound(MARKUP_NAME, {
      ...area(aRing([116.92, 35.95], 0.01), aRing([116.92, 35.95], 0.003)),
      children: everyAge(20),
    })
    .withCompound(RARE_NAME, {
      shape: {
        type: 'MultiPolygon',
        coordinates: [[aRing([116.98, 35.96], 0.004)], [aRing([116.97, 35.98], 0.005), aRing([116.97, 35.98], 0.001)]],
      },
      point: [116.98, 35.96],
      households: 3,
      children: everyAge(5),
    })
    .withCompound('三户村', { at: [117.07, 36.02], households: 60, children: { ...everyAge(0), 6: 2, 7: 1 } })
    .withCatchment('凯瑞小学', { box: [116.9, 35.9, 117, 36.1] })
    .withCatchment('村小', { box: [117, 35.9, 117.1, 36.1] })
    .withSite('东地块', {
      at: [116.9612345678, 36.0212345678],
      landCostWan: 512.25,
      areaM2: 30_000.5,
      landUse: '080403',
    })
    .withSite('西地块', { ...area(aRing([116.91, 36.05], 0.002)), name: '西地块'.repeat(60) })
    .build();
}

function area(...rings: Position[][]): { shape: PolygonShape; point: Position } {
  const [x, y] = rings[0]![0]!;
  return { shape: { type: 'Polygon', coordinates: rings }, point: [x + 1e-4, y + 1e-4] };
}

/** A crooked ring around a place, with more decimals than a file has. */
function aRing([x, y]: Position, radius: number): Position[] {
  const corners = [0.1, 1.3, 2.2, 3.3, 4.4, 5.6].map(
    (angle): Position => [x + radius * Math.cos(angle), y + radius * 0.8 * Math.sin(angle)],
  );
  return [...corners, corners[0]!];
}
