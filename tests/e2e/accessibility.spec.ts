import { type APIRequestContext, expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { holdMeeting, meetingIsPainted } from './hold-meeting.ts';
import { openDemo } from './open-demo.ts';

const DESK = '/?district=demo&stage=primary&year=2029';

test.setTimeout(300_000);

test('the lists and the cards of the desk have names, roles and contrast', async ({ page }) => {
  await openDemo(page, DESK);
  await test.step('each list on the left', async () => {
    const tabs = page.getByRole('tablist', { name: '图层、预警、规则与列表' });
    for (const name of ['图层', '预警', '规则', '学校', '小区']) {
      await tabs.getByRole('tab', { name }).click();
      await expect(page.locator('.side-left .waiting')).toHaveCount(0);
      await expectAccessible(page, name, name === '图层' ? undefined : '.side-left');
    }
  });

  await test.step('the cards of a school and of a compound, and the reason card', async () => {
    const left = page.locator('.side-left');
    for (const [tab, name] of [
      ['学校', '海岱实验小学'],
      ['小区', '八里庄'],
    ] as const) {
      await left.getByRole('tab', { name: tab }).click();
      await left.getByRole('searchbox').fill(name);
      await left.getByRole('option', { name }).first().click();
      await expect(page.locator('.side-right').getByRole('heading', { name })).toBeVisible();
      await expectAccessible(page, name, '.side-right');
    }
    await page.locator('.side-right').getByRole('button', { name: '划片理由卡' }).click();
    await expect(page.getByRole('article', { name: '划片理由' }).getByRole('table').first()).toBeVisible();
    await expectAccessible(page, 'reason card', '[role=dialog], dialog[open]');
    await page.keyboard.press('Escape');
  });
});

test('the forms, answers and papers of the desk have names, roles and contrast', async ({ page, request }) => {
  await openDemo(page, DESK);
  await test.step('the forms of siting and of redrawing, and what comes of them', async () => {
    await page.getByRole('banner').getByRole('button', { name: '选址' }).click();
    const siting = page.getByRole('region', { name: '选址方案', exact: true });
    await siting.getByText('更多条件').click();
    await expectAccessible(page, 'form of siting', '.side-right');
    await page.getByRole('banner').getByRole('button', { name: '划片' }).click();
    await page.getByRole('region', { name: '重新划片', exact: true }).getByText('更多条件').click();
    await expectAccessible(page, 'form of redrawing', '.side-right');
    await openDemo(page, `${DESK}&tool=siting&job=${await aSitingJob(request)}`);
    await expect(siting.getByRole('table', { name: '备选方案' })).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page, 'answer of siting', '.side-right');
  });

  await test.step('the dialog of papers', async () => {
    await page.getByRole('button', { name: '导出' }).click();
    await expect(page.locator('.ant-dropdown')).toBeVisible();
    await expectAccessible(page, 'menu of exports', '.ant-dropdown');
    await page.getByRole('menuitem', { name: '选址方案报告', exact: true }).click();
    await page.getByRole('dialog', { name: '选址方案报告' }).getByText('PPTX').click();
    await expectAccessible(page, 'papers', 'dialog');
  });

  await test.step('the cards of a catchment and of a site', async () => {
    const plan = await (await request.get('/api/districts/demo/plan')).json();
    const { id } = plan.catchments.find(({ stage }: { stage: string }) => stage === 'primary');
    for (const selected of [`catchment:${id}`, `site:${plan.sites[0].id}`]) {
      await openDemo(page, `${DESK}&select=${selected}`);
      await expect(page.locator('.side-right .waiting')).toHaveCount(0);
      await expectAccessible(page, selected, '.side-right');
    }
  });

  await test.step('a scenario beside the present plan', async () => {
    const scenario = await aScenario(request);
    await openDemo(page, `${DESK}&scenario=${scenario}`);
    await page.getByRole('button', { name: '详细比较' }).click();
    await expect(page.getByRole('region', { name: '方案比较' }).getByRole('table').first()).toBeVisible();
    await expectAccessible(page, 'comparison');
    await page.getByRole('button', { name: '修改历史' }).click();
    await expectAccessible(page, 'history', 'main');
  });
});

test('each view of a meeting and what lies over it have names, roles and contrast, in the light theme and in the dark', async ({
  page,
}) => {
  await openDemo(page, DESK);
  await holdMeeting(page);
  const look = async (key: string, place: string) => {
    await page.keyboard.press(key);
    await meetingIsPainted(page);
    await expectAccessible(page, place, '.meeting');
  };
  for (const key of ['1', '2', '0', 'g', '?']) await look(key, `key ${key}`);
  await page.keyboard.press('?');
  await page.keyboard.press('1');
  await look('v', 'comparison');
  await look('t', 'comparison in the dark');
  await page.keyboard.press('v');
  await page.keyboard.press('v');

  await page.keyboard.press('s');
  await page.keyboard.press('e');
  const drawer = page.getByRole('complementary', { name: '提纲与记录' });
  for (const name of ['汇报提纲', '数据快照', '决策记录']) {
    await drawer.getByRole('tab', { name }).click();
    await expectAccessible(page, `${name} in the dark`, '.meeting-desk');
  }
  await page.keyboard.press('t');
  await expectAccessible(page, 'records', '.meeting-desk');
  await page.keyboard.press('Escape');
  await page.keyboard.press('d');
  await page.getByRole('dialog', { name: '记录决策' }).getByRole('button', { name: '写入记录' }).click();
  await expectAccessible(page, 'decision', '.meeting-desk');
  await page.keyboard.press('Escape');
  for (const key of ['t', 'g']) await look(key, `key ${key} in the dark`);
  await page.keyboard.press('d');
  await expectAccessible(page, 'decision in the dark', '.meeting-desk');
});

/** Asks where to build, with little time to answer, and goes on; answers the id of the job. */
async function aSitingJob(request: APIRequestContext): Promise<string> {
  const goal = { stage: 'junior', timeLimit: 5 };
  const answer = await request.post('/api/districts/demo/siting', { data: { goal } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()).job.id;
}

/** A scenario of the demo with another view of births; answers its id. */
async function aScenario(request: APIRequestContext): Promise<string> {
  const { assumptions } = await (await request.get('/api/districts/demo/plan')).json();
  const edits = [{ label: '出生：低方案', setAssumptions: { ...assumptions, birthsScenario: 'low' } }];
  const answer = await request.post('/api/districts/demo/scenarios', {
    data: { name: '少生', description: '', edits, cursor: 1 },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()).scenario.id;
}
