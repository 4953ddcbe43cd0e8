import type { Map as MapLibreMap } from 'maplibre-gl';
import { GROUND, NO_DATA } from './colours.ts';
import { addRoom } from './room-image.ts';

/** Images are drawn at twice their size for sharp screens. */
const RATIO = 2;

type Drawing = (context: CanvasRenderingContext2D, size: number) => void;

/** Draws and registers every image of the style; nothing is fetched. */
export function addImages(map: MapLibreMap): void {
  add(map, 'hatch', 8, hatch(NO_DATA.colour, 1.2));
  add(map, 'site-hatch', 8, hatch(`${GROUND.site}99`, 0.9));
  addRoom(map);
  add(map, 'hatched-circle', 14, hatchedCircle);
  add(map, 'site', 20, diamond(GROUND.site, '#FFFFFF'));
  add(map, 'site-selected', 26, diamond(GROUND.selection, '#FFFFFF'));
}

function add(map: MapLibreMap, id: string, size: number, draw: Drawing): void {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * RATIO;
  const context = canvas.getContext('2d')!;
  context.scale(RATIO, RATIO);
  draw(context, size);
  map.addImage(id, context.getImageData(0, 0, size * RATIO, size * RATIO), { pixelRatio: RATIO });
}

/** Diagonal lines that repeat without a seam. */
function hatch(colour: string, width: number): Drawing {
  return (context, size) => {
    context.strokeStyle = colour;
    context.lineWidth = width;
    for (const shift of [-size, 0, size]) {
      context.beginPath();
      context.moveTo(shift - 1, size + 1);
      context.lineTo(shift + size + 1, -1);
      context.stroke();
    }
  };
}

function hatchedCircle(context: CanvasRenderingContext2D, size: number): void {
  const middle = size / 2;
  context.beginPath();
  context.arc(middle, middle, middle - 1, 0, Math.PI * 2);
  context.clip();
  context.strokeStyle = NO_DATA.tone;
  context.lineWidth = 1.1;
  for (let shift = -size; shift < size; shift += 4) {
    context.beginPath();
    context.moveTo(shift, size);
    context.lineTo(shift + size, 0);
    context.stroke();
  }
}

function diamond(line: string, fill: string): Drawing {
  return (context, size) => {
    const outline = diamondPath(size / 2, size / 2 - 2);
    context.fillStyle = fill;
    context.fill(outline);
    context.strokeStyle = line;
    context.save();
    context.clip(outline);
    context.globalAlpha = 0.5;
    for (let shift = -size; shift < size; shift += 3.5) {
      context.beginPath();
      context.moveTo(shift, size);
      context.lineTo(shift + size, 0);
      context.stroke();
    }
    context.restore();
    context.lineWidth = 2;
    context.stroke(outline);
  };
}

function diamondPath(middle: number, reach: number): Path2D {
  const path = new Path2D();
  path.moveTo(middle, middle - reach);
  path.lineTo(middle + reach, middle);
  path.lineTo(middle, middle + reach);
  path.lineTo(middle - reach, middle);
  path.closePath();
  return path;
}
