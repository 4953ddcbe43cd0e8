import { expect, test } from '@playwright/test';
import { mapIsPainted, openDemo } from './open-demo.ts';
import { pictured } from './pictured.ts';

test.use({ actionTimeout: 20_000 });

test('a planner has the primary catchments redrawn within the seats, sees what it proves, and keeps it as a scenario', async ({
  page,
}, testInfo) => {
  await openDemo(page, '/?district=demo&stage=primary');
  await page.getByRole('banner').getByRole('button', { name: '划片' }).click();
  const panel = page.getByRole('region', { name: '重新划片', exact: true });

  await test.step('a short search, with few changes of school', async () => {
    await panel.getByRole('button', { name: '少调整' }).click();
    await panel.getByText('更多条件').click();
    await panel.getByRole('spinbutton', { name: '计算时间（秒）' }).fill('8');
    await panel.getByRole('button', { name: '开始划片' }).click();
    await expect(panel.getByRole('region', { name: '正在划片' })).toContainText(/已找到 [\d,]+ 人·公里/, {
      timeout: 30_000,
    });
    await pictured(page, testInfo.outputPath('running.png'));
  });

  await test.step('the answer says who changes school, what is proven, and what each school gets', async () => {
    const headline = panel.getByRole('status');
    await expect(headline).toContainText(/\d+ 个小区、[\d,]+ 名学生换学校；2027 年缺学位 [\d,]+ → [\d,]+/, {
      timeout: 60_000,
    });
    const [, before, after] = /缺学位 ([\d,]+) → ([\d,]+)/.exec((await headline.textContent()) ?? '') ?? [];
    expect(Number(after!.replaceAll(',', ''))).toBeLessThan(Number(before!.replaceAll(',', '')));
    const quality = panel.getByRole('region', { name: '与理论下限的差距' });
    await expect(quality).toContainText(/只分学位时的下限（小区可拆）/);
    await expect(quality).toContainText(/差距\s*[\d.]+\s*%/);
    await expect(panel.getByRole('img', { name: /学生 [\d,]+ → [\d,]+，学位/ }).first()).toBeVisible();
    await pictured(page, testInfo.outputPath('answer.png'));
  });

  await test.step('kept, it is a scenario of its own, on the map and in the strip that compares', async () => {
    await panel.getByRole('button', { name: '存入方案' }).click();
    await expect(panel.getByRole('button', { name: '已存入方案' })).toBeVisible();
    await expect(page).toHaveURL(/scenario=/);
    await expect(page.getByRole('region', { name: '方案与现状对比' })).toBeVisible();
    await mapIsPainted(page);
    await pictured(page, testInfo.outputPath('kept.png'));
  });

  await test.step('phased in, it takes nobody out of a school in mid-stage', async () => {
    await page.getByRole('button', { name: '详细比较' }).click();
    const compared = page.getByRole('region', { name: '方案比较' });
    const transfers = compared
      .getByRole('row', { name: /中途转学/ })
      .getByRole('cell')
      .last();
    await expect(transfers).toHaveText(/^[1-9][\d,]*$/);
    await compared.getByRole('button', { name: '安排过渡' }).click();
    await compared.getByRole('spinbutton', { name: '从哪年秋季起' }).fill('2027');
    await compared.getByRole('button', { name: /^确\s?定$/ }).click();
    await expect(compared).toContainText(/个小区自2027年秋季起过渡：只有新生/);
    await expect(transfers).toHaveText('0');
    await pictured(page, testInfo.outputPath('phased-in.png'));
  });
});

test('a planner has new junior schools sited together with the catchments, and sees them open in the scenario', async ({
  page,
}, testInfo) => {
  await openDemo(page, '/?district=demo&stage=junior');
  await page.getByRole('banner').getByRole('button', { name: '划片' }).click();
  const panel = page.getByRole('region', { name: '重新划片', exact: true });

  await test.step('at most two schools, on any of the candidate sites', async () => {
    await panel.getByRole('checkbox', { name: '同时选新校址' }).check();
    await panel.getByRole('spinbutton', { name: '最多新建几所' }).fill('2');
    await panel.getByText('更多条件').click();
    await panel.getByRole('spinbutton', { name: '计算时间（秒）' }).fill('10');
    await pictured(page, testInfo.outputPath('sites-form.png'));
    await panel.getByRole('button', { name: '开始划片' }).click();
    await expect(panel.getByRole('status')).toContainText(/新建 [12] 所学校；\d+ 个小区/, { timeout: 60_000 });
  });

  const opened = panel.getByRole('region', { name: '新建学校' });
  await test.step('the answer says which schools open, how large, at what cost and why, and which sites cannot', async () => {
    await expect(opened).toContainText(/\d+ 班、[\d,]+ 个学位，2028 年秋季开办，[\d,]+ 名学生/);
    await expect(opened).toContainText(/一次投入 [\d,]+ 万元，每年运行 [\d,]+ 万元，合每年 [\d,]+ 万元/);
    await expect(opened).toContainText(/不建它，缺学位至少多 [\d,]+ 个/);
    await opened.getByText(/不能选用的地块/).click();
    await expect(opened).toContainText(/不得选用/);
    await expect(panel.getByRole('row', { name: /建校和运行/ })).toBeVisible();
    await expect(panel.getByRole('region', { name: '与理论下限的差距' })).toContainText(/差距\s*[\d.]+\s*%/);
    await pictured(page, testInfo.outputPath('sites-answer.png'));
  });

  await test.step('taken, the schools stand in the scenario with catchments of their own', async () => {
    const name = (await opened
      .getByRole('button', { name: /新建初中/ })
      .first()
      .textContent())!;
    await panel.getByRole('button', { name: '存入方案' }).click();
    await expect(panel.getByRole('button', { name: '已存入方案' })).toBeVisible();
    await expect(page).toHaveURL(/scenario=/);
    await expect(page.getByRole('region', { name: '年份' })).toContainText('2028年');
    await mapIsPainted(page);
    const bars = panel.getByRole('region', { name: /各学区学生与学位/ });
    await bars.getByRole('button', { name }).click();
    await expect(page.getByRole('heading', { name })).toBeVisible();
    await pictured(page, testInfo.outputPath('sites-taken.png'));
  });
});
