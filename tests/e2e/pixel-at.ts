import type { Locator, Page } from '@playwright/test';

/** Colours, as #RRGGBB, of the screen around a point of an element: 3 by 3 pixels, row by row. */
export async function pixelsAround(page: Page, element: Locator, x: number, y: number): Promise<string[]> {
  const box = (await element.boundingBox())!;
  const picture = await page.screenshot({
    clip: { x: Math.floor(box.x + x) - 1, y: Math.floor(box.y + y) - 1, width: 3, height: 3 },
  });
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }), { colorSpaceConversion: 'none' });
    const context = new OffscreenCanvas(3, 3).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data: parts } = context.getImageData(0, 0, 3, 3);
    return Array.from({ length: 9 }, (_, i) =>
      `#${[0, 1, 2].map((part) => parts[i * 4 + part]!.toString(16).padStart(2, '0')).join('')}`.toUpperCase(),
    );
  }, picture.toString('base64'));
}
