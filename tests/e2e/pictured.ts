import type { Page } from '@playwright/test';

/** Leaves a picture of the page for whoever wants to look at a story (`XUETU_PICTURES=1`); software draws each for most of a second. */
export async function pictured(page: Page, path: string): Promise<void> {
  if (process.env.XUETU_PICTURES) await page.screenshot({ path });
}
