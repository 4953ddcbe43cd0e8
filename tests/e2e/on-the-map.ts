import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** A place in degrees, [lng, lat]. */
export type Place = readonly [lng: number, lat: number];

/** Where a place of the earth is on the screen now, as the address bar says where the map looks. */
export async function onScreen(page: Page, [lng, lat]: Place): Promise<{ x: number; y: number }> {
  const box = (await page.locator('.map-canvas').boundingBox())!;
  const [lng0, lat0, zoom] = await cameraOf(page);
  const world = 512 * 2 ** zoom;
  const mercator = (degrees: number) => Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI);
  return {
    x: box.x + box.width / 2 + ((lng - lng0) / 360) * world,
    y: box.y + box.height / 2 - (mercator(lat) - mercator(lat0)) * world,
  };
}

async function cameraOf(page: Page): Promise<[lng: number, lat: number, zoom: number]> {
  await expect(page).toHaveURL(/[?&]at=/);
  const [lng, lat, zoom] = new URL(page.url()).searchParams.get('at')!.split(',').map(Number);
  return [lng!, lat!, zoom!];
}

/** Moves the pointer along places, in small steps as a hand does. */
export async function moveAlong(page: Page, places: readonly Place[], steps = 8): Promise<void> {
  for (const place of places) {
    const { x, y } = await onScreen(page, place);
    await page.mouse.move(x, y, { steps });
  }
}
