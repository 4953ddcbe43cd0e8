import { expect, type Page } from '@playwright/test';

/** Opens the meeting from the desk and waits until its maps are painted. */
export async function holdMeeting(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^汇 ?报$/ }).click();
  await meetingIsPainted(page);
}

/** Every map of the meeting has drawn what it was told to. */
export async function meetingIsPainted(page: Page): Promise<void> {
  await expect(page.locator('.meeting-map').first()).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  await expect(page.locator('.meeting-map:not([aria-busy="false"])')).toHaveCount(0, { timeout: 60_000 });
}
