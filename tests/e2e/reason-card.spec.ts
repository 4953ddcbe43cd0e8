import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { openDemo } from './open-demo.ts';

/** 八里庄: a village of a school beyond its seats, 6 km off across a main road, with four nearer schools. */
const CROWDED = 'X0561';

/** Prints the page as a browser does and answers the number of pages and the headings, which the file lists as its outline. */
async function printed(page: Page, path: string): Promise<{ pages: number; says(text: string): boolean }> {
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  const file = (await readFile(path)).toString('latin1');
  const hex = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('hex').toUpperCase();
  return {
    pages: file.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0,
    says: (text) => file.toUpperCase().includes(hex(text).slice(4)),
  };
}

test('a parent asks why; the card is opened from the compound, read, taken to another year and printed on one page', async ({
  page,
}, testInfo) => {
  await openDemo(page, `/?district=demo&stage=primary&year=2027&select=compound:${CROWDED}`);
  const card = page.getByRole('article', { name: '划片理由' });

  await test.step('opens the card of the compound', async () => {
    const inspector = page.getByRole('article', { name: '详情' });
    await expect(inspector.getByRole('heading', { name: '八里庄' })).toBeVisible();
    await inspector.getByRole('button', { name: '划片理由卡' }).click();
    await expect(card.getByRole('heading', { name: '2027年小学：海岱实验小学' })).toBeVisible();
  });

  await test.step('it gives seats, the way with its crossing, the nearer schools and what a move would change', async () => {
    await expect(card).toContainText(/海岱实验小学：学位 1,935 个，在校生 [\d,]+ 人，缺 \d+ 个/);
    await expect(card).toContainText(/步行：6,\d{3} 米，经.*横穿无信号灯、无天桥的主干路 1 处（滨河大道）/);
    await expect(card.getByRole('img', { name: '步行路线图' }).locator('path')).not.toHaveCount(0);
    const others = card.getByRole('region', { name: '更近的学校为什么不是' });
    await expect(others.getByRole('row')).toHaveCount(5);
    await expect(others).toContainText('云泊镇第二小学');
    await expect(card.getByRole('region', { name: '如果改划' })).toContainText(/缺 \d+ 个 → 缺 \d+ 个/);
    await expect(card).toContainText('由来');
  });

  await test.step('prints on one page of A4 that names compound and school', async () => {
    const { pages, says } = await printed(page, testInfo.outputPath('crowded.pdf'));
    expect(pages).toBe(1);
    expect([says('八里庄'), says('2027年小学：海岱实验小学')]).toEqual([true, true]);
  });

  await test.step('follows year and stage, and goes away with Escape', async () => {
    const sheet = page.getByRole('dialog', { name: '划片理由卡' });
    await sheet.getByRole('button', { name: '下一年' }).click();
    await expect(card.getByRole('heading', { name: /^2028年小学/ })).toBeVisible();
    await sheet.getByText('初', { exact: true }).click();
    await expect(card.getByRole('heading', { name: '2028年初中：云泊镇初级中学' })).toBeVisible();
    const { pages } = await printed(page, testInfo.outputPath('junior.pdf'));
    expect(pages).toBe(1);
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
    await expect(page.getByRole('article', { name: '详情' }).getByRole('heading', { name: '八里庄' })).toBeVisible();
  });
});

test('a link opens the card, which is one page in English too', async ({ page }, testInfo) => {
  await openDemo(page, '/?district=demo&stage=primary&year=2027&select=compound:X0001&sheet=reason');
  await expect(page.getByRole('heading', { name: '2027年小学：岱阳路小学' })).toBeVisible();
  await page.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Reason card' }).click();
  const card = page.getByRole('article', { name: 'Why this school' });
  await expect(card.getByRole('heading', { name: /^2027, primary: Daiyang/ })).toBeVisible();
  expect((await printed(page, testInfo.outputPath('english.pdf'))).pages).toBe(1);
});

test('a catchment is copied in words from its card', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const id = encodeURIComponent(await catchmentNamed(page, '文汇街小学学区'));
  await openDemo(page, `/?district=demo&stage=primary&year=2027&select=catchment:${id}`);
  const section = page.getByRole('region', { name: '招生地段' });
  const bounds = '东至海晏路，南至岱阳大道，西至望岱路，北至文汇街。所含小区 18 个';
  await expect(section).toContainText(bounds);
  await section.getByRole('button', { name: '复制' }).click();
  await expect(section.getByRole('button', { name: '已复制' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(bounds);
});

/** The id of a catchment by its name, asked of the server. */
async function catchmentNamed(page: Page, name: string): Promise<string> {
  const answer = await page.request.get('/api/districts/demo/plan');
  const { catchments } = (await answer.json()) as { catchments: { id: string; name?: string }[] };
  const found = catchments.find((each) => each.name === name);
  if (!found) throw new Error(`the demo has no catchment ${name}`);
  return found.id;
}
