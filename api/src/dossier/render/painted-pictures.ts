import {
  type ChartBlock,
  type Dossier,
  drawChart,
  drawMap,
  type MapBlock,
  type Picture,
  type PictureSource,
  type Sheet,
  type ViewBlock,
} from '@xuetu/geodata/dossier';
import { paintPicture } from './paint-picture.ts';

/** A picture drawn once: as it was drawn, and painted where a format takes no drawings. */
export interface PaintedPicture extends Picture {
  png: Uint8Array<ArrayBuffer>;
}

/** Told before each picture: how many are done of how many, and which is next; after the last one, that none is left. */
export type OnNext = (done: number, of: number, next?: MapBlock | ViewBlock | ChartBlock) => void;

/** Draws one picture of a dossier. */
export function drawPicture(
  block: MapBlock | ViewBlock | ChartBlock,
  source: PictureSource,
  dossier: Dossier,
  sheet?: Sheet,
): Picture {
  return block.kind === 'map' ? drawMap(block, source, dossier, sheet) : drawChart(block, dossier.locale, sheet);
}

/** Pictures painted at the same time: painting has threads of its own, drawing does not. */
const AT_ONCE = 2;

/** Draws and paints some pictures, and says which one is next. */
export async function paintedPictures<Block extends MapBlock | ViewBlock | ChartBlock>(
  blocks: readonly Block[],
  draw: (block: Block) => Picture,
  onNext: OnNext,
): Promise<Map<string, PaintedPicture>> {
  const painted = new Map<string, PaintedPicture>();
  const paints: Promise<void>[] = [];
  for (const [i, block] of blocks.entries()) {
    onNext(i, blocks.length, block);
    const picture = draw(block);
    await paints[i - AT_ONCE];
    const paint = paintPicture(picture).then((png) => void painted.set(block.id, { ...picture, png }));
    paint.catch(() => {}); // What goes wrong is thrown where it is awaited, below or in the next rounds.
    paints.push(paint);
  }
  await Promise.all(paints);
  onNext(blocks.length, blocks.length);
  return painted;
}
