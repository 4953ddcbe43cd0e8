import { pointInside } from '../../geometry/index.ts';
import type { AreaShape, Landscape, LineShape, Plan, Street } from '../../model/index.ts';
import { GROUND } from '../../symbology/index.ts';
import { byZoom } from './by-zoom.ts';
import type { MapLabel } from './map-drawing.ts';
import type { MapFrame } from './map-frame.ts';
import { element } from './svg-element.ts';

type Width = readonly (readonly [zoom: number, pixels: number])[];

/** Widths of streets in pixels by zoom, as on the screen. */
const STREETS: [kind: Street['class'], width: Width][] = [
  [
    'local',
    [
      [9, 0.1],
      [12, 0.8],
      [14, 2.4],
      [17, 10],
    ],
  ],
  [
    'secondary',
    [
      [9, 0.4],
      [12, 1.8],
      [14, 4.5],
      [17, 16],
    ],
  ],
  [
    'arterial',
    [
      [9, 0.9],
      [12, 2.8],
      [14, 6.5],
      [17, 22],
    ],
  ],
  [
    'expressway',
    [
      [9, 1.3],
      [12, 3.6],
      [14, 8],
      [17, 26],
    ],
  ],
];
const RIVER: Width = [
  [9, 1.5],
  [12, 5],
  [15, 18],
];
const RAILWAY: Width = [
  [9, 1.4],
  [14, 4],
];
const CASING_PX = 1.3;

const AREAS: [kinds: Landscape['kind'][], colour: string][] = [
  [['builtup', 'town'], GROUND.builtup],
  [['park'], GROUND.park],
];

/** The quiet ground: land, built-up areas, parks and water. */
export function ground(plan: Plan, frame: MapFrame): string {
  const seen = plan.landscape.filter(({ shape }) => frame.shows(shape));
  const land = landOf(plan).map((shape) => frame.areaPath(shape));
  const areas = AREAS.map(([kinds, fill]) => {
    const shapes = seen.flatMap(({ kind, shape }) => (kinds.includes(kind) && isArea(shape) ? [shape] : []));
    return element('path', { d: shapes.map(frame.areaPath).join(''), fill, 'fill-rule': 'evenodd' });
  });
  return element('path', { d: land.join(''), fill: GROUND.land }) + areas.join('') + waters(plan, frame);
}

/** Lakes and rivers: drawn once more over what covers the ground, so that people find their way. */
export function waters({ landscape }: Plan, frame: MapFrame): string {
  const seen = landscape.filter(({ kind, shape }) => (kind === 'water' || kind === 'river') && frame.shows(shape));
  const areas = seen.flatMap(({ shape }) => (isArea(shape) ? [frame.areaPath(shape)] : []));
  const lines = seen.flatMap(({ shape }) => (isLine(shape) ? [shape] : []));
  return (
    element('path', { d: areas.join(''), fill: GROUND.water, 'fill-rule': 'evenodd' }) +
    stroke(lines, frame, GROUND.water, byZoom(frame.zoom, RIVER))
  );
}

/** Streets in white with grey casing by class, the railway dashed, the border of the district. */
export function streets(plan: Plan, frame: MapFrame): string {
  const seen = plan.streets.filter(({ shape }) => frame.shows(shape));
  const widths = STREETS.map(([kind, width]) => ({
    shapes: seen.flatMap((street) => (street.class === kind ? [street.shape] : [])),
    width: byZoom(frame.zoom, width),
  }));
  const rails = plan.landscape.flatMap(({ kind, shape }) => (kind === 'railway' && isLine(shape) ? [shape] : []));
  const rail = byZoom(frame.zoom, RAILWAY);
  const borders = plan.landscape.flatMap(({ kind, shape }) => (kind === 'boundary' && isArea(shape) ? [shape] : []));
  return [
    ...widths.map(({ shapes, width }) => stroke(shapes, frame, GROUND.casing, width + CASING_PX)),
    ...widths.map(({ shapes, width }) => stroke(shapes, frame, GROUND.street, width)),
    stroke(rails, frame, GROUND.railway, rail),
    stroke(rails, frame, '#FFFFFF', rail * 0.6, '5 5'),
    stroke(borders, frame, GROUND.boundary, 1.6, '9 3 2 3'),
  ].join('');
}

/** Names of towns, parks and waters, below every name of a subject. */
export function groundLabels({ landscape }: Plan, frame: MapFrame, letters: number): MapLabel[] {
  const styles: Partial<Record<Landscape['kind'], { size: number; colour: string; importance: number }>> = {
    town: { size: 13, colour: GROUND.quietLabel, importance: -1 },
    water: { size: 10, colour: GROUND.waterLabel, importance: -2 },
    river: { size: 10, colour: GROUND.waterLabel, importance: -2 },
    park: { size: 9.5, colour: GROUND.parkLabel, importance: -3 },
  };
  return landscape.flatMap(({ kind, name, shape }): MapLabel[] => {
    const style = styles[kind];
    if (!style || !name || shape.type === 'Point' || !frame.shows(shape)) return [];
    if (kind === 'park' && frame.zoom < 12) return [];
    const position = isArea(shape) ? pointInside(shape) : middleOf(shape);
    return [{ at: frame.at(position), clear: 0, lines: [{ text: name }], ...style, size: style.size * letters }];
  });
}

/** Boundary of the district, or all catchments of one stage where no boundary was given. */
function landOf({ landscape, catchments }: Plan): AreaShape[] {
  const borders = landscape.flatMap(({ kind, shape }) => (kind === 'boundary' && isArea(shape) ? [shape] : []));
  return borders.length > 0 ? borders : catchments.map(({ shape }) => shape);
}

function middleOf(shape: LineShape) {
  const line = shape.type === 'LineString' ? shape.coordinates : shape.coordinates[0]!;
  return line[line.length >> 1]!;
}

function stroke(
  shapes: (LineShape | AreaShape)[],
  frame: MapFrame,
  colour: string,
  width: number,
  dashes?: string,
): string {
  if (shapes.length === 0) return '';
  const round = dashes === undefined ? 'round' : undefined;
  return element('path', {
    d: shapes.map(frame.linePath).join(''),
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linecap': round,
    'stroke-linejoin': round,
    'stroke-dasharray': dashes,
  });
}

function isArea(shape: Landscape['shape']): shape is AreaShape {
  return shape.type === 'Polygon' || shape.type === 'MultiPolygon';
}

function isLine(shape: Landscape['shape']): shape is LineShape {
  return shape.type === 'LineString' || shape.type === 'MultiLineString';
}
