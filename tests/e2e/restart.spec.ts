import { expect, test } from '@playwright/test';
import { aServer, type OwnServer } from './a-server.ts';
import { mapIsPainted, openDemo } from './open-demo.ts';
import { pictured } from './pictured.ts';

const SOLVE = { timeout: 200_000 };
const PORT = Number(process.env.XUETU_E2E_PORT ?? 18300) + 1;

let server: OwnServer;
test.setTimeout(480_000);
test.beforeAll(async () => {
  server = await aServer(PORT);
  await server.start();
});
test.afterAll(() => server.remove());

test('the server is killed in the middle of a computation: the open page waits for it and ends with the alternatives', async ({
  page,
}, testInfo) => {
  await openDemo(page, `${server.address}/?district=demo&stage=junior`);
  await page.getByRole('banner').getByRole('button', { name: '选址' }).click();
  const panel = page.getByRole('region', { name: '选址方案', exact: true });
  const running = panel.getByRole('region', { name: '正在计算选址方案' });
  await panel.getByText('更多条件').click();
  await panel.getByRole('spinbutton', { name: '计算时间上限' }).fill('25');
  await panel.getByRole('button', { name: '开始计算' }).click();
  await expect(running).toContainText(/已找到 [\d,]+ 万元/, SOLVE);
  const jobId = new URL(page.url()).searchParams.get('job');
  expect(jobId).toBeTruthy();

  await test.step('the page says that it connects again, and does not give the job up', async () => {
    await server.kill();
    await expect(running).toContainText('正在重新连接服务器');
    await pictured(page, testInfo.outputPath('reconnecting.png'));
  });

  await test.step('the server is there again and the job goes on in the open page', async () => {
    await server.start();
    await expect(running).toBeVisible();
    await expect(running).not.toContainText('正在重新连接服务器', { timeout: 60_000 });
    await expect(running).toContainText(/已用 \d+ 秒/);
    await pictured(page, testInfo.outputPath('going-on.png'));
  });

  await test.step('the page reloaded shows the same job', async () => {
    await page.reload();
    await mapIsPainted(page);
    await expect(running).toBeVisible();
    expect(new URL(page.url()).searchParams.get('job')).toBe(jobId);
  });

  await test.step('it ends with its alternatives', async () => {
    const table = panel.getByRole('table', { name: '备选方案' });
    await expect(table).toBeVisible(SOLVE);
    expect(await table.getByRole('button', { name: '作为情景方案打开' }).count()).toBeGreaterThanOrEqual(2);
    expect(new URL(page.url()).searchParams.get('job')).toBe(jobId);
    await pictured(page, testInfo.outputPath('alternatives.png'));
  });
});
