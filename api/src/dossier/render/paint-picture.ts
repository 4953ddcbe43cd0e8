import { renderAsync } from '@resvg/resvg-js';
import type { Picture } from '@xuetu/geodata/dossier';
import { opaquePng } from './opaque-png.ts';
import { outlinedText } from './outlined-text.ts';

/** Dots for each pixel of a picture: 230 to the inch where it is as wide as a page. */
const DOTS = 2;

/** A picture as PNG. */
export async function paintPicture({ svg }: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const painted = await renderAsync(outlinedText(svg), {
    fitTo: { mode: 'zoom', value: DOTS },
    font: { loadSystemFonts: false },
    logLevel: 'error',
  });
  return opaquePng(painted.pixels, painted.width, painted.height);
}
