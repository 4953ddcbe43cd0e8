import type { Catchment, Compound } from '../../model/index.ts';
import { DEFAULT_SECTOR } from '../../model/index.ts';
import { GROUND } from '../../symbology/index.ts';
import type { Scene } from './map-drawing.ts';
import { element } from './svg-element.ts';

interface Fill {
  colour: string;
  opacity: number;
  line?: string;
  width?: number;
}

/** The catchments of the stage that the map shows: those of the public schools, or of the first sector where there are others only. */
export function shownCatchments({ side, stage, frame }: Scene): Catchment[] {
  const own = side.plan.catchments.filter((each) => each.stage === stage);
  const sector = own.some((each) => each.sector === DEFAULT_SECTOR) ? DEFAULT_SECTOR : own[0]?.sector;
  return own.filter((each) => each.sector === sector && frame.shows(each.shape));
}

/** One catchment as an area. */
export function catchmentArea({ frame }: Scene, { shape }: Catchment, { colour, opacity }: Fill): string {
  return element('path', { d: frame.areaPath(shape), fill: colour, 'fill-opacity': opacity, 'fill-rule': 'evenodd' });
}

/** The borders of catchments, over the streets. */
export function catchmentBorder({ frame }: Scene, { shape }: Catchment, colour: string, width: number): string {
  return element('path', {
    d: frame.areaPath(shape),
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linejoin': 'round',
  });
}

/** Compounds as areas or dots, each as told; those for which nothing is told are left out. */
export function compoundShapes(
  { side, frame, sheet }: Scene,
  fillOf: (compound: Compound, index: number) => Fill | undefined,
): string[] {
  return side.plan.compounds.flatMap((compound, index) => {
    const fill = frame.shows(compound.shape) ? fillOf(compound, index) : undefined;
    if (!fill) return [];
    const ink = {
      fill: fill.colour,
      'fill-opacity': fill.opacity,
      stroke: fill.line ?? GROUND.compoundLine,
      'stroke-width': fill.width ?? 0.4,
    };
    if (compound.shape.type !== 'Point')
      return [element('path', { d: frame.areaPath(compound.shape), 'fill-rule': 'evenodd', ...ink })];
    const [x, y] = frame.at(compound.point);
    return [element('circle', { cx: x, cy: y, r: 2.8 * sheet.letters, ...ink })];
  });
}

/** Compounds under something that matters more. */
export const QUIET_COMPOUND: Fill = { colour: GROUND.compound, opacity: 0.75 };
