import { expect, type Page } from '@playwright/test';

/** Opens the demo district as a newcomer does and waits until its map and numbers are there. */
export async function openDemo(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('region', { name: '年份' })).toBeVisible({ timeout: 60_000 });
  await mapIsPainted(page);
}

/** The map says that it is busy until everything it was told to draw is drawn. */
export async function mapIsPainted(page: Page): Promise<void> {
  await expect(page.locator('.map-canvas')).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
}
